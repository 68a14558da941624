import { brotliCompressSync, constants } from 'node:zlib'
import type { PageElement } from '../page'
import type { PageFacts } from './types'

/** Quality that CDNs use to compress on the fly. */
export const brotliQuality = 5

type Weight = Pick<
  PageFacts,
  'bytes' | 'engineBytes' | 'tools' | 'groups' | 'scripts' | 'clients' | 'styleSheets' | 'fonts'
>

/** Returns what a reader downloads with a page: its size, how much of it the engine adds, and what it loads. */
export function weighPage(html: string, elements: readonly PageElement[]): Weight {
  const texts = elements.filter(({ attributes }) => attributes.class === TEXT)
  const bytes = weigh(html)
  return {
    bytes,
    // What remains is the style sheet, the head, data for machines, and what comes before and after the text.
    engineBytes: bytes - weigh(texts.map(({ inner, innerEnd }) => html.slice(inner, innerEnd)).join('')),
    // Elements with an island and the class `tool`.
    tools: elements.filter(({ name, attributes }) => name.startsWith('fulcrum-') && attributes.class === 'tool').length,
    groups: [...html.matchAll(RARE)].length,
    scripts: elements.flatMap(({ name, attributes }) => (name === 'script' && attributes.src ? [attributes.src] : [])),
    clients: [
      ...new Set(
        elements.flatMap(({ attributes }) => ('data-props' in attributes ? (attributes['data-island'] ?? []) : [])),
      ),
    ],
    styleSheets: elements.filter(({ name, attributes }) => name === 'link' && attributes.rel === 'stylesheet').length,
    fonts: [...html.matchAll(FACE)].flatMap(([rule, url = '']) => (BOLD_ITALIC.test(rule) ? [] : [url])),
  }
}

/** Returns the size of a text in bytes as a host sends it. */
export function weigh(text: string | Buffer): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }).length
}

/** Class of the element that holds only the text: `components/post/body.tsx`. */
const TEXT = 'prose'

/** Styles of what few texts hold: panels; charts, galleries and players; drawings; formulas. */
const RARE = /<style[^>]*>@layer (?:panels|shown|drawings|formulas)\b/g

const FACE = /@font-face\{[^}]*url\(([^)]+\.woff2)\)[^}]*\}/g

/** Fetched only for text that is both bold and italic, which is very rare. */
const BOLD_ITALIC = /^(?=.*font-style:italic)(?=.*font-weight:[5-9])/
