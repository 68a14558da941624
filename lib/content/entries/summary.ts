import { DomUtils, parseDocument } from 'htmlparser2'

/** Search engines and share cards show about as many characters. */
const LONGEST = 160

/**
 * The plain text of some HTML for descriptions: its first paragraph (all of it where there is none) without marks, links as
 * their text, note numbers left out, cut behind a word at about 160 characters.
 */
export function summarise(html: string): string {
  const document = parseDocument(html)
  for (const note of DomUtils.getElementsByTagName('sup', document)) {
    if (DomUtils.getElementsByTagName('a', note).length > 0) DomUtils.removeElement(note)
  }
  const paragraphs = DomUtils.getElementsByTagName('p', document).map(textOf)
  return cut(paragraphs.find((text) => text !== '') ?? textOf(document))
}

const textOf = (node: Parameters<typeof DomUtils.innerText>[0]) =>
  DomUtils.textContent(node).replace(/\s+/g, ' ').trim()

function cut(text: string): string {
  if ([...text].length <= LONGEST) return text
  const start = [...text].slice(0, LONGEST).join('')
  const end = start.search(/[\s,;:.\p{Pd}]+\S*$/u)
  return `${end > LONGEST / 2 ? start.slice(0, end) : start}…`
}
