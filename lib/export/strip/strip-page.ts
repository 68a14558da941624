import { applyEdits, type Edit, type PageElement, type ParsedPage, parsePage } from '../page'
import { isClient, isIn, lineBreaks } from './line-breaks'
import { renderStyles, type StyleSheet } from './style-sheet'

export interface Stripped {
  readonly html: string
  /** `html`, parsed. */
  readonly page: ParsedPage
  /** What the result still has that it must not have, or what it has lost; empty if all is well. */
  readonly faults: readonly string[]
}

export interface StripOptions {
  /** Texts of our own inline scripts. */
  readonly inlineScripts: readonly string[]
  /** Returns the style sheet at an address, to be inlined; for `undefined`, the link stays. */
  readonly styleSheet: (href: string) => StyleSheet | undefined
}

/**
 * Returns a page without Next's runtime: without its scripts, flight data, preloads of scripts, hydration comments and
 * hidden remnants. Its style sheet is inlined, and its blocks are on separate lines. Inline scripts are kept only if
 * they are on the allow-list.
 */
export function stripPage(html: string, options: StripOptions): Stripped {
  const before = parsePage(html)
  // There React looks for exactly what it has rendered.
  const clients = before.elements.filter(isClient)
  const edits = [
    ...before.comments.filter(({ start }) => !clients.some((one) => isIn(start, one))).map(removal),
    ...before.elements.flatMap((element) => editOf(element, html, before, options)),
    ...lineBreaks(before, html),
  ]
  const stripped = applyEdits(html, edits)
  const page = parsePage(stripped)
  return { html: stripped, page, faults: checkStripped(stripped, page, before, options) }
}

function editOf(element: PageElement, html: string, page: ParsedPage, options: StripOptions): Edit[] {
  const { name, attributes } = element
  if (name === 'script') return isKept(element, html, options) ? [] : [removal(element)]
  if (name === 'template') return [removal(element)]
  if (name === 'meta' && attributes.name === 'next-size-adjust') return [removal(element)]
  if (name === 'div' && 'hidden' in attributes && isEmpty(element, html, page)) return [removal(element)]
  if (name !== 'link') return []
  if (attributes.rel === 'modulepreload' || (attributes.rel === 'preload' && attributes.as === 'script'))
    return [removal(element)]
  if (attributes.rel === 'preload' && attributes.as === 'style') return [removal(element)]
  if (attributes.rel === 'preload' && isRepeated(element, page)) return [removal(element)]
  if (attributes.rel !== 'stylesheet') return []
  const sheet = options.styleSheet(attributes.href ?? '')
  return sheet ? [{ ...rangeOf(element), text: renderStyles(sheet, page) }] : []
}

/** Returns true for a link that was there before: React renders those in a layout's head twice. */
function isRepeated(element: PageElement, page: ParsedPage): boolean {
  const { rel, href } = element.attributes
  const first = page.elements.find(({ attributes }) => attributes.rel === rel && attributes.href === href)
  return first !== element
}

/**
 * JSON-LD and speculation rules are data. Scripts in files that are not Next's, and our own inline scripts, run.
 * Whether a browser allows them is left to the check of the policy, so that nobody's script disappears silently.
 */
function isKept(element: PageElement, html: string, { inlineScripts }: StripOptions): boolean {
  const { type, src } = element.attributes
  if (type === 'application/ld+json' || type === 'speculationrules') return true
  if (src !== undefined) return !src.includes('/_next/')
  return inlineScripts.includes(html.slice(element.inner, element.innerEnd))
}

/** Returns true for what is left of a boundary or of streamed content: an element that holds only comments. */
function isEmpty(element: PageElement, html: string, page: ParsedPage): boolean {
  const inside = page.comments.filter(({ start, end }) => start >= element.inner && end <= element.innerEnd)
  return applyEdits(html.slice(0, element.innerEnd), inside.map(removal)).slice(element.inner).trim() === ''
}

function checkStripped(html: string, page: ParsedPage, before: ParsedPage, options: StripOptions): string[] {
  const count = (match: (element: PageElement) => boolean) => page.elements.filter(match).length
  const inHead = (name: string, attribute?: string, value?: string) =>
    count(
      (element) => element.inHead && element.name === name && (!attribute || element.attributes[attribute] === value),
    ) === 1
  const faults = [
    [lettersOf(page) !== lettersOf(before), 'the text of <main> changed'],
    [count(({ name }) => name === 'h1') !== 1, 'there is not exactly one <h1>'],
    [!inHead('title'), '<title> is not once in <head>'],
    [!inHead('meta', 'name', 'description'), 'the description is not once in <head>'],
    [!inHead('link', 'rel', 'canonical'), 'the canonical address is not once in <head>'],
    [count((element) => element.name === 'script' && !isKept(element, html, options)) > 0, 'a script of Next is left'],
    [
      count(({ attributes }) => 'hidden' in attributes && /^S:/.test(attributes.id ?? '')) > 0,
      'content is hidden until a script reveals it: use no <Suspense>',
    ],
    [
      count(({ name, attributes }) => name === 'html' && attributes.id === '__next_error__') > 0,
      'this is an error page',
    ],
  ] as const
  return faults.flatMap(([wrong, reason]) => (wrong ? [reason] : []))
}

function lettersOf({ mainText }: ParsedPage): string {
  return mainText.replace(/\s+/g, '')
}

function removal(range: { readonly start: number; readonly end: number }): Edit {
  return { ...rangeOf(range), text: '' }
}

function rangeOf({ start, end }: { readonly start: number; readonly end: number }) {
  return { start, end }
}
