import { DomUtils, parseDocument } from 'htmlparser2'

/** About as many characters as search engines and share cards show. */
const LONGEST = 160

/**
 * Returns the plain text of HTML for descriptions: the first paragraph, or everything if there is none, without note
 * numbers, cut after a word at about 160 characters.
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
