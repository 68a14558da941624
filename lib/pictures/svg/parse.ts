import { SaxesParser, type SaxesTagNS } from 'saxes'
import { PictureFault } from '../fault'

/** The opening tag of an element in an SVG. */
export interface Tag {
  readonly uri: string
  /** Name without its prefix. */
  readonly local: string
  /** Name as written. */
  readonly name: string
  readonly attributes: readonly Attribute[]
}

export interface Attribute {
  readonly uri: string
  readonly local: string
  readonly name: string
  readonly value: string
}

/** Checks an SVG while it is parsed. Calls `refuse` for whatever must not be in the file. */
export interface Inspector {
  tag(tag: Tag, refuse: Refuse): void
  /** Checks the text in a `<style>`. */
  style(text: string, refuse: Refuse): void
}

/**
 * Throws a `PictureFault`. `what` follows the name of the file and the position: `has <script>, …`. With `attribute`,
 * the position is that of the attribute.
 */
export type Refuse = (what: string, hint: string, attribute?: Attribute) => never

/**
 * Parses an SVG and returns its outermost tag. Throws a `PictureFault` for XML that is not well-formed, for a document
 * type with its own entities, and for what `inspector` refuses.
 */
export function parseTags(text: string, name: string, inspector: Inspector): Tag {
  const parser = new SaxesParser({ xmlns: true, defaultXMLVersion: '1.0', forceXMLVersion: true })
  const refuseAt =
    (offset: number): Refuse =>
    (what, hint) => {
      throw new PictureFault('unsafe-svg', `${name}${placeOf(text, offset)} ${what}`, hint)
    }
  let root: Tag | undefined
  let started = 0
  let places: { readonly name: string; readonly offset: number }[] = []
  let last = 0
  let style: { text: string; readonly offset: number; depth: number } | undefined

  parser.on('error', (error) => {
    const message = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')
    throw new PictureFault(
      'damaged-picture',
      `${name}${placeOf(text, parser.position - 1)} is not well-formed XML: ${message}`,
      'export it again; a browser that opens the file shows the same error',
    )
  })
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) {
      refuseAt(text.indexOf('<!DOCTYPE'))(
        'has a document type with its own entities',
        'export it as a plain SVG (in Illustrator without “Preserve Illustrator Editing Capabilities”)',
      )
    }
  })
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') {
      refuseAt(text.indexOf('<?xml-stylesheet'))('has <?xml-stylesheet>, which fetches a style sheet', 'delete it')
    }
  })
  parser.on('opentagstart', ({ name: opened }) => {
    started = parser.position - opened.length - 2
    last = parser.position - 1
    places = []
  })
  parser.on('attribute', (attribute) => {
    places.push({ name: attribute.name, offset: last + text.slice(last).search(/[^\s]/) })
    last = parser.position
  })
  parser.on('opentag', (opened) => {
    const tag = tagOf(opened)
    root ??= tag
    inspector.tag(tag, (what, hint, attribute) => {
      const place = places.find(({ name }) => name === attribute?.name)
      return refuseAt(place?.offset ?? started)(what, hint)
    })
    if (style) style.depth += 1
    else if (tag.local === 'style') style = { text: '', offset: started, depth: 1 }
  })
  for (const event of ['text', 'cdata'] as const) {
    parser.on(event, (part) => {
      if (style) style.text += part
    })
  }
  parser.on('closetag', () => {
    if (!style || --style.depth > 0) return
    inspector.style(style.text, refuseAt(style.offset))
    style = undefined
  })
  parser.write(text).close()
  if (!root) throw new PictureFault('picture-type', `${name} is not an SVG`, 'export it as a plain SVG')
  return root
}

function tagOf({ uri, local, name, attributes }: SaxesTagNS): Tag {
  return { uri, local, name, attributes: Object.values(attributes) }
}

/** Returns `:12:5`, with line and column starting at 1. */
function placeOf(text: string, offset: number): string {
  const before = text.slice(0, Math.max(0, offset)).split(/\r\n|\r|\n/)
  return `:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
}
