import { Parser } from 'htmlparser2'

/** A page as it was written, element by element, with places in the source. */
export interface ParsedPage {
  readonly elements: readonly PageElement[]
  readonly comments: readonly Range[]
  /** Text of `<main>`, without scripts and styles. */
  readonly mainText: string
}

export interface PageElement extends Range {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Where the content begins: just behind the opening tag. */
  readonly inner: number
  /** Where the content ends; that is `inner` for an element without any. */
  readonly innerEnd: number
  readonly inHead: boolean
}

/** From the first character to behind the last, in UTF-16 units. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Reads a page with htmlparser2's tokenizer: one pass, no tree. */
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

/** `html` without the ranges of `edits`, each replaced by its text. Ranges may lie inside each other: the outer wins. */
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
 * The addresses in a `srcset`. A comma ends one only where a space or the end follows, so one may hold commas.
 * https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute
 */
export function addressesOfSrcset(srcset: string): string[] {
  const candidates = srcset.matchAll(/[\s,]*(\S*[^\s,])(?:,+(?=\s|$)|\s+[^,]*(?:,|$)|$)/g)
  return [...candidates].map(([, address = '']) => address)
}

/** Whether an address names its own scheme or host, as those of other sites do. */
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
