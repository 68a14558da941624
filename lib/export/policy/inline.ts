import { createHash } from 'node:crypto'
import { parsePage } from '../page'
import type { InlineSources } from './types'

/** What a finished page asks of its policy. */
export interface PageInline extends InlineSources {
  /** It loads the framework's scripts, whose data in the page is like no other page's. */
  readonly keepsRuntime: boolean
  /** What no policy of ours lets through, in words. */
  readonly blocked: readonly string[]
}

/** Reads the inline scripts and styles of a page as hashes, and finds what would be blocked in any case. */
export function readInline(html: string): PageInline {
  const { elements } = parsePage(html)
  const inline = (name: string) =>
    elements
      .filter((element) => element.name === name && element.attributes.src === undefined)
      .filter(({ attributes }) => name === 'style' || isGoverned(attributes.type))
      .map(({ inner, innerEnd }) => hashSource(html.slice(inner, innerEnd)))
  return {
    scripts: [...new Set(inline('script'))],
    styles: [...new Set(inline('style'))],
    keepsRuntime: elements.some(({ name, attributes }) => name === 'script' && attributes.src?.includes('/_next/')),
    blocked: [
      ...elements.flatMap(({ name, attributes }) => blockedAttributes(name, attributes)),
      ...elements.flatMap(({ name, inner, innerEnd }) =>
        name === 'style' && /url\(\s*["']?data:/i.test(html.slice(inner, innerEnd)) ? [DATA_IN_STYLE] : [],
      ),
    ],
  }
}

/** `'sha256-…'` of a script or style, over its text as a browser reads it: with line feeds alone. */
export function hashSource(text: string): string {
  const normal = text.replace(/\r\n?/g, '\n')
  return `'sha256-${createHash('sha256').update(normal).digest('base64')}'`
}

const DATA_IN_STYLE = '<style> loads a data: address: make it a file'

/** Data blocks such as JSON-LD are no scripts. https://html.spec.whatwg.org/multipage/scripting.html#data-block */
function isGoverned(type = ''): boolean {
  return /^(|module|importmap|speculationrules|(text|application)\/(java|ecma)script)$/i.test(type)
}

function blockedAttributes(name: string, attributes: Readonly<Record<string, string>>): string[] {
  return Object.entries(attributes).flatMap(([attribute, value]) => {
    if (attribute === 'style') return [`<${name}> has a style attribute: use a class`]
    if (attribute.startsWith('on')) return [`<${name}> has the event handler ${attribute}: use an island`]
    if (/^\s*javascript:/i.test(value)) return [`<${name}> has a javascript: address`]
    if (attribute === 'src' && /^(?:[a-z]+:|\/\/)/i.test(value))
      return [`<${name}> loads ${value.slice(0, 80)}: the site shows only files of its own`]
    return []
  })
}
