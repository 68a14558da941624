import { Parser } from 'htmlparser2'

/** Returns the text of HTML, with its paragraphs and line breaks. */
export function textOfHtml(html: string): string {
  let text = ''
  const parser = new Parser({
    ontext: (part) => {
      text += part
    },
    onopentagname: (name) => {
      if (name === 'br') text += '\n'
    },
    onclosetag: (name) => {
      if (name === 'p') text += '\n\n'
    },
  })
  parser.end(html)
  return text.trim()
}
