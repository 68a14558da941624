import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { site as settings } from '../../site'
import { href } from '../../urls'
import type { Fault } from '../types'
import { resolve } from './links'
import type { FinishedPage, FinishedSite } from './site'

/**
 * What the engine may add to what a reader downloads, in bytes: promises of its own, which the project's tests hold to on
 * a site that never changes. They say nothing of an author's text, so that a build measures and does not judge. A text of
 * five thousand bytes then fits the first flight of a connection with what comes around it: ten segments of 1,460 bytes,
 * less what TLS and headers take (https://www.rfc-editor.org/rfc/rfc6928).
 * A tool in a text brings styles of its own.
 */
export const budgets = {
  engine: 9_000,
  tool: 700,
  scripts: 3_000,
  requests: 3,
  fonts: 64_000,
} as const

/** What CDNs compress with on the fly. */
export const brotliQuality = 5

/** Bytes of a text as a host sends it. Reckoned once for each: pages share their scripts, and the summary asks again. */
export function weigh(source: string | Buffer): number {
  const text = source.toString()
  const known = weights.get(text)
  if (known !== undefined) return known
  const bytes = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }).length
  weights.set(text, bytes)
  return bytes
}

const weights = new Map<string, number>()

/** Every budget that a page is over. Pages that keep the runtime are outside: the build names them and their cost. */
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
 * Bytes that the engine adds to a text: those of the page, less those of the text's own markup by itself, compressed
 * alike. What stays is the style sheet, the head, data for machines, and what stands before and after the text.
 */
export function weighEngine({ html, elements }: Pick<FinishedPage, 'html' | 'elements'>): number {
  const texts = elements.filter(({ attributes }) => attributes.class === TEXT)
  return weigh(html) - weigh(texts.map(({ inner, innerEnd }) => html.slice(inner, innerEnd)).join(''))
}

/** The class of what holds a text, and nothing else: `components/post/body.tsx`. */
const TEXT = 'prose'

/** Articles are the pages that the search knows. */
export function isArticle({ elements }: FinishedPage): boolean {
  return elements.some(({ attributes }) => 'data-pagefind-body' in attributes)
}

/** Tools that readers use: elements with an island and the class `tool`. */
function countTools({ elements }: FinishedPage): number {
  return elements.filter(({ name, attributes }) => name.startsWith('fulcrum-') && attributes.class === 'tool').length
}

/** What a page asks for as it loads: bytes of the site's own scripts and faces; requests, those to other sites too. */
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

/** Fetched where bold letters lean, which is next to nowhere. */
const BOLD_ITALIC = /^(?=.*font-style:italic)(?=.*font-weight:[5-9])/

/** The smallest value that `share` of all values do not exceed; 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
