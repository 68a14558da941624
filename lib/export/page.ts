import { Parser } from 'htmlparser2'

/** A page as written, element by element, with offsets in the source. */
export interface ParsedPage {
  readonly elements: readonly PageElement[]
  readonly comments: readonly Range[]
  /** Text of `<main>`, without scripts and styles. */
  readonly mainText: string
}

export interface PageElement extends Range {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Offset of the content: directly after the opening tag. */
  readonly inner: number
  /** Offset of the end of the content; equals `inner` for an element without content. */
  readonly innerEnd: number
  readonly inHead: boolean
}

/** From the first character to after the last one, in UTF-16 units. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Parses a page with htmlparser2's tokenizer, in one pass and without a tree. */
export function parsePage(html: string): ParsedPage {
  const elements: { -readonly [Key in keyof PageElement]: PageElement[Key] }[] = []
  const open: number[] = []
  const comments: Range[] = []
  const text: string[] = []
  const depth = { head: 0, main: 0, raw: 0 }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const inner = parser.endIndex + 1
        const inHead = depth.head > 0
        open.push(
          elements.push({ name, attributes, start: parser.startIndex, end: inner, inner, innerEnd: inner, inHead }) - 1,
        )
        count(depth, name, 1)
      },
      onclosetag(name) {
        const element = elements[open.pop() ?? -1]
        if (!element) return
        // A void element closes where it opened.
        if (parser.startIndex >= element.inner) {
          element.innerEnd = parser.startIndex
          element.end = parser.endIndex + 1
        }
        count(depth, name, -1)
      },
      oncomment() {
        comments.push({ start: parser.startIndex, end: parser.endIndex + 1 })
      },
      ontext(data) {
        if (depth.main > 0 && depth.raw === 0) text.push(data)
      },
    },
    { decodeEntities: true },
  )
  parser.end(html)
  return { elements, comments, mainText: text.join('') }
}

/**
 * Returns `html` with each range replaced by the text of its edit. If ranges are nested, only the outer one is
 * replaced.
 */
export function applyEdits(html: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue
    parts.push(html.slice(at, start), text)
    at = end
  }
  parts.push(html.slice(at))
  return parts.join('')
}

/**
 * Returns the addresses in a `srcset`. A comma ends an address only before a space or the end, so an address may
 * contain commas.
 * https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute
 */
export function addressesOfSrcset(srcset: string): string[] {
  const candidates = srcset.matchAll(/[\s,]*(\S*[^\s,])(?:,+(?=\s|$)|\s+[^,]*(?:,|$)|$)/g)
  return [...candidates].map(([, address = '']) => address)
}

/** Returns true if an address has its own scheme or host, as addresses of other sites do. */
export function isElsewhere(address: string): boolean {
  return /^\s*([a-z][a-z0-9+.-]*:|\/\/)/i.test(address)
}

export interface Edit extends Range {
  readonly text: string
}

function count(depth: { head: number; main: number; raw: number }, name: string, by: 1 | -1): void {
  if (name === 'head' || name === 'main') depth[name] += by
  if (name === 'script' || name === 'style') depth.raw += by
}
