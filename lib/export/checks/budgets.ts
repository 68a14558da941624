import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { site as settings } from '../../site'
import { href } from '../../urls'
import { type PageFacts, weigh } from '../facts'
import type { Fault } from '../types'
import { resolve } from './links'
import type { FinishedSite } from './site'

/**
 * What the engine may add to a reader's download, in bytes. These are promises of the engine, which the project's tests
 * hold it to on a site that never changes. They say nothing about an author's text, so a build measures them and does
 * not fail by default. A text of five thousand bytes, with what comes around it, then fits the first flight of a
 * connection: ten segments of 1,460 bytes, minus what TLS and headers take (https://www.rfc-editor.org/rfc/rfc6928).
 * Each tool in a text brings its own styles, and so do panels; charts, galleries and players; drawings; and formulas.
 */
export const budgets = {
  engine: 9_000,
  tool: 700,
  scripts: 3_000,
  requests: 3,
  fonts: 64_000,
} as const

/**
 * Returns every case of a page over budget. Pages that keep the runtime are exempt; the build names them and their
 * cost.
 */
export async function findOverBudget(site: FinishedSite): Promise<Fault[]> {
  const measureLoad = openLoadMeter(site)
  const faults: Fault[] = []
  for (const page of site.pages.filter(({ hasRuntime }) => !hasRuntime)) {
    const over = (what: string, found: number, most: number) => {
      if (found > most) faults.push({ file: page.file, reason: `${what}: ${found}, budget ${most}` })
    }
    const { scripts, requests, fonts } = await measureLoad(page)
    const most = budgets.engine + budgets.tool * (page.tools + page.groups)
    if (page.isArticle) over('bytes beside the text', page.engineBytes, most)
    over('bytes of scripts on load', scripts, budgets.scripts)
    over('bytes of fonts', fonts, budgets.fonts)
    over('requests before fonts', requests, budgets.requests)
  }
  return faults
}

/** What a page requests while it loads. */
export interface Load {
  /** Bytes of the site's own scripts. */
  readonly scripts: number
  /** Number of requests, including those to other sites. */
  readonly requests: number
  /** Bytes of the site's own fonts. */
  readonly fonts: number
}

/** Returns a function that measures what a page requests while it loads. Each file is read once for all pages. */
export function openLoadMeter(site: FinishedSite): (page: PageFacts) => Promise<Load> {
  const own = (address: string, page: PageFacts) => {
    const url = resolve(address, page.address)
    const file = url?.origin === new URL(settings.url).origin ? url.pathname.slice(href('/').length) : ''
    return site.files.has(file) ? file : undefined
  }
  const script = once(async (file) => {
    const bytes = await readFile(join(site.folder, file))
    return bytes.length > 0 ? weigh(bytes) : 0
  })
  const font = once(async (file) => (await stat(join(site.folder, file))).size)
  const total = async (addresses: readonly string[], page: PageFacts, measure: (file: string) => Promise<number>) =>
    sum(await Promise.all(addresses.flatMap((address) => own(address, page) ?? []).map(measure)))
  return async (page) => ({
    scripts: await total(page.scripts, page, script),
    requests: 1 + page.scripts.length + page.styleSheets,
    fonts: await total(page.fonts, page, font),
  })
}

function once<Result>(measure: (file: string) => Result): (file: string) => Result {
  const known = new Map<string, Result>()
  return (file) => {
    const result = known.get(file) ?? measure(file)
    known.set(file, result)
    return result
  }
}

/** Returns the smallest value that `share` (0 to 1) of all values do not exceed; 0 if there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
