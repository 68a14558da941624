import { createHash } from 'node:crypto'
import type { ParsedPage } from '../page'
import type { InlineSources } from './types'

/** The scripts and styles that stand in a page itself, as hashes. */
export function readInline(html: string, { elements }: Pick<ParsedPage, 'elements'>): InlineSources {
  const inline = (name: string) =>
    elements
      .filter((element) => element.name === name && element.attributes.src === undefined)
      .filter(({ attributes }) => name === 'style' || isGoverned(attributes.type))
      .map(({ inner, innerEnd }) => hashSource(html.slice(inner, innerEnd)))
  return { scripts: [...new Set(inline('script'))], styles: [...new Set(inline('style'))] }
}

/** `'sha256-…'` of a script or style, over its text as a browser reads it: with line feeds alone. */
export function hashSource(text: string): string {
  const normal = text.replace(/\r\n?/g, '\n')
  return `'sha256-${createHash('sha256').update(normal).digest('base64')}'`
}

/** Data blocks such as JSON-LD are no scripts. https://html.spec.whatwg.org/multipage/scripting.html#data-block */
function isGoverned(type = ''): boolean {
  return /^(|module|importmap|speculationrules|(text|application)\/(java|ecma)script)$/i.test(type.trim())
}
