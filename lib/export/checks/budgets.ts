import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { site as settings } from '../../site'
import { href } from '../../urls'
import type { Fault } from '../types'
import { resolve } from './links'
import type { FinishedPage, FinishedSite } from './site'

/**
 * What the engine may add to a reader's download, in bytes. These are promises of the engine, which the project's tests
 * hold it to on a site that never changes. They say nothing about an author's text, so a build measures them and does
 * not fail by default. A text of five thousand bytes, with what comes around it, then fits the first flight of a
 * connection: ten segments of 1,460 bytes, minus what TLS and headers take (https://www.rfc-editor.org/rfc/rfc6928).
 * Each tool in a text brings its own styles.
 */
export const budgets = {
  engine: 9_000,
  tool: 700,
  scripts: 3_000,
  requests: 3,
  fonts: 64_000,
} as const

/** Quality that CDNs use to compress on the fly. */
export const brotliQuality = 5

/**
 * Returns the size of a text in bytes as a host sends it. Computed once per text: pages share their scripts, and the
 * summary asks again.
 */
export function weigh(source: string | Buffer): number {
  const text = source.toString()
  const known = weights.get(text)
  if (known !== undefined) return known
  const bytes = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }).length
  weights.set(text, bytes)
  return bytes
}

const weights = new Map<string, number>()

/**
 * Returns every case of a page over budget. Pages that keep the runtime are exempt; the build names them and their
 * cost.
 */
export async function findOverBudget(site: FinishedSite): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const page of site.pages.filter(({ hasRuntime }) => !hasRuntime)) {
    const over = (what: string, found: number, most: number) => {
      if (found > most) faults.push({ file: page.file, reason: `${what}: ${found}, budget ${most}` })
    }
    const { scripts, requests, fonts } = await measureLoad(site, page)
    if (isArticle(page))
      over('bytes beside the text', weighEngine(page), budgets.engine + budgets.tool * countTools(page))
    over('bytes of scripts on load', scripts, budgets.scripts)
    over('bytes of fonts', fonts, budgets.fonts)
    over('requests before fonts', requests, budgets.requests)
  }
  return faults
}

/**
 * Returns the bytes that the engine adds to a text: those of the page minus those of the text's own markup, both
 * compressed. What remains is the style sheet, the head, data for machines, and what comes before and after the text.
 */
export function weighEngine({ html, elements }: Pick<FinishedPage, 'html' | 'elements'>): number {
  const texts = elements.filter(({ attributes }) => attributes.class === TEXT)
  return weigh(html) - weigh(texts.map(({ inner, innerEnd }) => html.slice(inner, innerEnd)).join(''))
}

/** Class of the element that holds only the text: `components/post/body.tsx`. */
const TEXT = 'prose'

/** Returns true for articles, which are the pages that search indexes. */
export function isArticle({ elements }: FinishedPage): boolean {
  return elements.some(({ attributes }) => 'data-pagefind-body' in attributes)
}

/** Counts the tools that readers use: elements with an island and the class `tool`. */
function countTools({ elements }: FinishedPage): number {
  return elements.filter(({ name, attributes }) => name.startsWith('fulcrum-') && attributes.class === 'tool').length
}

/**
 * Measures what a page requests while it loads: bytes of the site's own scripts and fonts, and the number of requests,
 * including those to other sites.
 */
export async function measureLoad(
  site: FinishedSite,
  page: FinishedPage,
): Promise<{ scripts: number; requests: number; fonts: number }> {
  const own = async (address: string) => {
    const url = resolve(address, page.address)
    const file = url?.origin === new URL(settings.url).origin ? url.pathname.slice(href('/').length) : ''
    return site.files.has(file) ? readFile(join(site.folder, file)) : Buffer.alloc(0)
  }
  const sources = page.elements.flatMap(({ name, attributes }) =>
    name === 'script' && attributes.src ? [attributes.src] : [],
  )
  const sheets = page.elements.filter(({ name, attributes }) => name === 'link' && attributes.rel === 'stylesheet')
  const files = (await Promise.all(sources.map(own))).filter(({ length }) => length > 0)
  const faces = [...page.html.matchAll(FACE)].flatMap(([rule, url = '']) => (BOLD_ITALIC.test(rule) ? [] : [url]))
  const fonts = await Promise.all(faces.map(async (url) => (await own(url)).length))
  return { scripts: sum(files.map(weigh)), requests: 1 + sources.length + sheets.length, fonts: sum(fonts) }
}

const FACE = /@font-face\{[^}]*url\(([^)]+\.woff2)\)[^}]*\}/g

/** Fetched only for text that is both bold and italic, which is very rare. */
const BOLD_ITALIC = /^(?=.*font-style:italic)(?=.*font-weight:[5-9])/

/** Returns the smallest value that `share` (0 to 1) of all values do not exceed; 0 if there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
