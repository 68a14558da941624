import type { Edit, PageElement, ParsedPage } from '../page'

/**
 * Returns edits that insert line breaks between adjacent blocks, which React writes without any. Browsers do not show
 * them. But a client that reads a page's text without its layout (a crawler, a script that uses `textContent`) would
 * read the end of one block and the start of the next as one word.
 */
export function lineBreaks(page: ParsedPage, html: string): Edit[] {
  const body = page.elements.find(({ name }) => name === 'body')
  if (!body) return []
  const kept = page.elements.filter((one) => one.name === 'pre' || one.name === 'textarea' || isClient(one))
  const isKept = (at: number) => kept.some((one) => isIn(at, one))
  const opened = new Set(page.elements.map(({ inner }) => inner))
  const places = page.elements
    .filter(({ name, start }) => BLOCKS.has(name) && start >= body.inner)
    .flatMap((block) => [...before(block, html, opened), ...after(block, html)])
  return [...new Set(places)].filter((at) => !isKept(at)).map((at) => ({ start: at, end: at, text: '\n' }))
}

/** Returns true for the element around a client component of the publication's own. */
export const isClient = ({ attributes }: PageElement) => 'data-props' in attributes

export const isIn = (at: number, { inner, innerEnd }: PageElement) => at >= inner && at <= innerEnd

/** Returns where a block begins, unless it is the first thing in another element or is already separated. */
function before({ start }: PageElement, html: string, opened: ReadonlySet<number>): number[] {
  return opened.has(start) || isSpace(html[start - 1]) ? [] : [start]
}

/** Returns where a block ends, unless it is the last thing in another element or is already separated. */
function after({ end }: PageElement, html: string): number[] {
  return html.startsWith('</', end) || isSpace(html[end]) ? [] : [end]
}

function isSpace(character: string | undefined): boolean {
  return character === undefined || /\s/.test(character)
}

/** Elements that browsers put on their own lines: https://html.spec.whatwg.org/#flow-content-3 */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 ' +
    'h3 h4 h5 h6 header hr legend li main nav ol option p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)
