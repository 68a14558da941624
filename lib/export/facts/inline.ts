import { createHash } from 'node:crypto'
import type { PageElement } from '../page'
import type { InlineHash } from './types'

/** Returns each inline script and style of a page, with its hash. */
export function hashInline(html: string, elements: readonly PageElement[]): InlineHash[] {
  return elements.flatMap(({ name, attributes, inner, innerEnd }) => {
    const isInline = name === 'style' || (name === 'script' && !('src' in attributes) && isGoverned(attributes.type))
    return isInline ? [{ name, hash: hashSource(html.slice(inner, innerEnd)) }] : []
  })
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
