import { SaxesParser } from 'saxes'

/** What is wrong with the text of a style file. */
export interface StyleMistake {
  readonly line: number
  readonly column: number
  readonly message: string
  readonly hint: string
}

/**
 * Returns what is wrong with the text of a style in CSL 1.0 (https://docs.citationstyles.org), or `undefined`. A style that
 * puts citations in notes is refused, since notes are the author's here.
 */
export function checkStyle(xml: string): StyleMistake | undefined {
  const parser = new SaxesParser({ position: true })
  const open: string[] = []
  let found: StyleMistake | undefined
  let layouts = 0
  const report = (message: string, hint: string) => {
    found ??= { line: parser.line, column: Math.max(1, parser.columnIndex), message, hint }
  }
  parser.on('error', (error) => report(`it is not XML: ${error.message.replace(/^\d+:\d+: |\.$/g, '')}`, ANOTHER))
  parser.on('doctype', () => report('a style has no document type', 'remove the line that begins with <!DOCTYPE'))
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length === 0 && name !== 'style') report(`expected a style, found <${name}>`, ANOTHER)
    if (open.length === 0 && attributes.class !== 'in-text') {
      report('this style puts citations in notes', 'choose a style that has them in the text')
    }
    if (name === 'link' && attributes.rel === 'independent-parent') {
      report('this style only names another one', `get that one: ${attributes.href}`)
    }
    if (name === 'layout' && open.length === 2) layouts++
    open.push(name)
    if (open.length > DEEPEST) report('its elements are nested too deep', ANOTHER)
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  if (layouts < 2)
    report('a style says how citations and how the list are set, and this one does not say both', ANOTHER)
  return found
}

const ANOTHER = 'get the style again: https://www.zotero.org/styles'
const DEEPEST = 100

/** Returns true if the works of a style have numbers in the text. */
export const isNumeric = (xml: string) => /<category[^>]*citation-format="numeric"/.test(xml)

/** Returns true if a style says where in a work something is. Many that number the works do not. */
export const showsPlaces = (xml: string) => /variable="locator"/.test(xml)
