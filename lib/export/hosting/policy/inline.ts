import { createHash } from 'node:crypto'
import type { ParsedPage } from '../../page'
import type { InlineSources } from '../types'

/** Returns the hashes of a page's inline scripts and styles, each once. */
export function readInline(html: string, page: Pick<ParsedPage, 'elements'>): InlineSources {
  const found = hashInline(html, page)
  const hashes = (wanted: string) => [...new Set(found.filter(({ name }) => name === wanted).map(({ hash }) => hash))]
  return { scripts: hashes('script'), styles: hashes('style') }
}

/** Returns each inline script and style of a page, with its hash. */
export function hashInline(html: string, { elements }: Pick<ParsedPage, 'elements'>) {
  return elements
    .filter(({ name, attributes }) => name === 'style' || (name === 'script' && attributes.src === undefined))
    .filter(({ name, attributes }) => name === 'style' || isGoverned(attributes.type))
    .map(({ name, inner, innerEnd }) => ({ name, hash: hashSource(html.slice(inner, innerEnd)) }))
}

/** Returns the `'sha256-…'` of a script or style, over its text as a browser reads it: with line feeds only. */
export function hashSource(text: string): string {
  const normal = text.replace(/\r\n?/g, '\n')
  return `'sha256-${createHash('sha256').update(normal).digest('base64')}'`
}

/** Data blocks such as JSON-LD are not scripts. https://html.spec.whatwg.org/multipage/scripting.html#data-block */
function isGoverned(type = ''): boolean {
  return /^(|module|importmap|speculationrules|(text|application)\/(java|ecma)script)$/i.test(type.trim())
}
