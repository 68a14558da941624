import { SaxesParser } from 'saxes'
import { ImportFault } from '../report'

/** An element with everything in it. Comments and processing instructions are left out. */
export interface XmlElement {
  /** Name as written, with its prefix: `wp:post_id`. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** The text directly in it, CDATA included. */
  readonly text: string
  /** Line at which it begins, and at which its text does, starting at 1. */
  readonly line: number
  readonly textLine: number
}

type Open = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: XmlElement[] }

/**
 * Reads XML of any length and calls `each` for every element at `depth` below the outermost one, and keeps none of them.
 * Throws an `ImportFault` with line and column for XML that is not well-formed, and for one that defines entities of its
 * own, since a few lines of them can stand for gigabytes of text.
 */
export function readXml(bytes: Uint8Array, file: string, depth: number, each: (element: XmlElement) => void): void {
  const parser = new SaxesParser({ xmlns: false, position: true, defaultXMLVersion: '1.0', forceXMLVersion: true })
  const open: Open[] = []
  let level = 0
  const fault = (message: string) =>
    new ImportFault(message, { file, line: parser.line, column: parser.columnIndex + 1 })

  parser.on('error', (error) => {
    throw fault(`it is not well-formed XML: ${error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}`)
  })
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) throw fault('it defines entities of its own, which no export does')
  })
  parser.on('opentag', ({ name, attributes }) => {
    level += 1
    if (level > DEEPEST) throw fault(`its elements are nested more than ${DEEPEST} deep`)
    if (level <= depth) return
    const { line } = parser
    open.push({ name, attributes, children: [], text: '', line, textLine: line })
  })
  for (const event of ['text', 'cdata'] as const) {
    parser.on(event, (part) => {
      const element = open.at(-1)
      if (!element) return
      if (element.text === '') element.textLine = parser.line - newlines(part)
      element.text += part
    })
  }
  parser.on('closetag', () => {
    level -= 1
    const element = open.pop()
    if (!element) return
    const parent = open.at(-1)
    if (parent) parent.children.push(element)
    else each(element)
  })

  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }))
    }
    parser.write(decoder.decode()).close()
  } catch (error) {
    if (error instanceof TypeError) throw fault('it is not in UTF-8')
    throw error
  }
}

/** Bytes that are decoded at once. */
const CHUNK = 2 ** 16
/** Far deeper than any export. */
const DEEPEST = 100

function newlines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
