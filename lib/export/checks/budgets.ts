import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { counted } from '../../problems'
import { href } from '../../urls'
import type { Checked, Fault } from '../types'
import type { FinishedPage, FinishedSite } from './site'

/**
 * What a reader may have to download, in bytes. Articles fit the first flight of a connection: ten segments of 1,460
 * bytes, less what TLS and headers take (https://www.rfc-editor.org/rfc/rfc6928).
 * A framework in an article is text and styles that come with it, far below the first screen: it may add its own.
 */
export const budgets = {
  article: 14_000,
  median: 12_000,
  tool: 2_000,
  scripts: 3_000,
  requests: 3,
  fonts: 64_000,
} as const

/** Words of an article that the budgets are for: an essay of 1,500, with its notes. Longer ones may weigh more. */
const ESSAY = 1_800

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

/** Pages that keep the runtime are outside the budgets: the build names them and their cost. */
export async function checkBudgets(site: FinishedSite): Promise<Checked> {
  const pages = site.pages.filter(({ hasRuntime }) => !hasRuntime)
  const essays = pages.filter((page) => isArticle(page) && wordsOf(page) <= ESSAY)
  const faults: Fault[] = checkEssays(essays)
  for (const page of pages) {
    const { scripts, requests, fonts } = await measureLoad(site, page)
    if (scripts > budgets.scripts) faults.push(over(page, 'scripts on load', scripts, budgets.scripts))
    if (fonts > budgets.fonts) faults.push(over(page, 'fonts', fonts, budgets.fonts))
    if (requests > budgets.requests) {
      faults.push({
        file: page.file,
        reason: `asks for ${requests} files before its fonts, budget ${budgets.requests}`,
      })
    }
  }
  return { looked: `${counted(essays.length, 'essay')}, ${counted(pages.length, 'page')}`, faults }
}

/** A few may be heavy, most may not: the 95th percentile and the median have limits. */
function checkEssays(pages: readonly FinishedPage[]): Fault[] {
  const essays = pages.map((page) => ({ page, bytes: weigh(page.html), allowance: budgets.tool * countTools(page) }))
  const bare = essays.map(({ bytes, allowance }) => bytes - allowance)
  const shares = { article: 0.95, median: 0.5 } as const
  return (['article', 'median'] as const).flatMap((name) => {
    if (percentile(bare, shares[name]) <= budgets[name]) return []
    const heavy = essays.filter(({ bytes, allowance }) => bytes - allowance > budgets[name])
    return heavy.map(({ page, bytes, allowance }) => over(page, 'the article', bytes, budgets[name] + allowance))
  })
}

function wordsOf({ mainText }: FinishedPage): number {
  return mainText.split(/\s+/).length
}

/** Articles are the pages that the search knows. */
export function isArticle({ elements }: FinishedPage): boolean {
  return elements.some(({ attributes }) => 'data-pagefind-body' in attributes)
}

/** Frameworks that readers use: elements with an island and the class `tool`. */
function countTools({ elements }: FinishedPage): number {
  return elements.filter(({ name, attributes }) => name.startsWith('fulcrum-') && attributes.class === 'tool').length
}

/** What a page asks for as it loads. */
export async function measureLoad(
  site: FinishedSite,
  page: FinishedPage,
): Promise<{ scripts: number; requests: number; fonts: number }> {
  const own = (address: string) => readFile(join(site.folder, address.slice(href('/').length)))
  const external = page.elements.flatMap(({ name, attributes }) =>
    name === 'script' && attributes.src ? [attributes.src] : [],
  )
  const sheets = page.elements.filter(({ name, attributes }) => name === 'link' && attributes.rel === 'stylesheet')
  const scripts = await Promise.all(external.map(async (src) => weigh(await own(src))))
  const faces = [...page.html.matchAll(FACE)].flatMap(([rule, url = '']) => (BOLD_ITALIC.test(rule) ? [] : [url]))
  const fonts = await Promise.all(faces.map(async (url) => (await own(url)).length))
  return { scripts: sum(scripts), requests: 1 + external.length + sheets.length, fonts: sum(fonts) }
}

const FACE = /@font-face\{[^}]*url\(([^)]+\.woff2)\)[^}]*\}/g

/** Fetched where bold letters lean, which is next to nowhere. */
const BOLD_ITALIC = /^(?=.*font-style:italic)(?=.*font-weight:[5-9])/

/** The smallest value that `share` of all values do not exceed; 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

function over({ file }: FinishedPage, what: string, bytes: number, budget: number): Fault {
  return { file, reason: `${what}: ${bytes} bytes, budget ${budget}` }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
