import { existsSync } from 'node:fs'
import { readFile, rm, stat, unlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { href } from '../../urls'
import { ExportError } from '../error'
import { listFiles } from '../files'
import { parsePage } from '../page'
import type { Export, Fault } from '../types'
import { type ClientModules, findClientComponents, loadClientModules } from './runtime'
import { type StripOptions, stripPage } from './strip-page'
import { type StyleSheet, splitStyleSheet } from './style-sheet'

/**
 * Takes the framework's runtime out of every page that has no client component of ours, then the flight files and
 * chunks that nothing refers to any more. Throws an `ExportError` that names every page it could not leave whole.
 */
export async function strip({ folder, next, inlineScripts }: Export): Promise<string> {
  const modules = await loadClientModules(next)
  const files = listFiles(folder)
  const options = { inlineScripts, styleSheet: await loadStyleSheets(folder, files) }
  const pages = files.filter((file) => file.endsWith('.html'))
  // Several at once, so that reading and writing go on while a page is parsed.
  const results = await Readable.from(pages)
    .map((file: string) => stripFile(folder, file, modules, options), { concurrency: 16 })
    .toArray()
  const faults = results.flatMap((result) => result.faults)
  if (faults.length > 0) throw new ExportError(faults)
  const kept = results.filter(({ components }) => components.length > 0)
  const removed = (await removeFlight(folder, files, kept)) + (await removeUnused(folder))
  const saved = results.reduce((sum, result) => sum + result.saved, 0)
  return [`${kilobytes(saved)} of HTML and ${removed} files less`, ...(await sayKept(folder, kept))].join('\n    ')
}

/** Strips one page where it lies, unless it uses client components of ours. */
async function stripFile(
  folder: string,
  file: string,
  modules: ClientModules,
  options: StripOptions,
): Promise<StrippedPage> {
  const flight = join(folder, flightOf(file))
  const components = existsSync(flight) ? findClientComponents(await readFile(flight), modules) : []
  if (components.length > 0) return { file, components, saved: 0, faults: [] }
  const html = await readFile(join(folder, file), 'utf8')
  const stripped = stripPage(html, options)
  await writeFile(join(folder, file), stripped.html)
  const faults = stripped.faults.map((reason) => ({ file, reason }))
  return { file, components, saved: html.length - stripped.html.length, faults }
}

interface StrippedPage extends RuntimePage {
  /** UTF-16 units, which are bytes for all but foreign letters. */
  readonly saved: number
  readonly faults: readonly Fault[]
}

interface RuntimePage {
  readonly file: string
  readonly components: readonly string[]
}

/** Every page that keeps the runtime: for which components, and what its scripts weigh. */
async function sayKept(folder: string, kept: readonly RuntimePage[]): Promise<string[]> {
  return Promise.all(
    kept.map(async ({ file, components }) => {
      const { elements } = parsePage(await readFile(join(folder, file), 'utf8'))
      const scripts = elements.flatMap(({ name, attributes }) =>
        name === 'script' && attributes.src ? [attributes.src] : [],
      )
      const sizes = await Promise.all(scripts.map((src) => stat(join(folder, src.slice(href('').length)))))
      return `${file} keeps the runtime (${kilobytes(sizes.reduce((sum, { size }) => sum + size, 0))}) for ${components.join(', ')}`
    }),
  )
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`
}

/** The flight file of a page: beside it, but for the page that was not found. */
function flightOf(file: string): string {
  return file === '404.html' ? '_not-found/index.txt' : file.replace(/\.html$/, '.txt')
}

async function removeFlight(folder: string, files: readonly string[], kept: readonly RuntimePage[]): Promise<number> {
  const whole = new Set(kept.map(({ file }) => dirname(file)))
  const flight = files.filter((file) => /(^|\/)(index|__next\.[^/]*)\.txt$/.test(file) && !whole.has(dirname(file)))
  // The page that was not found is exported three times; hosts want `404.html`.
  const copies = files.filter((file) => /^(404|_not-found)\//.test(file) && !flight.includes(file))
  await Promise.all([...flight, ...copies].map((file) => unlink(join(folder, file))))
  await Promise.all(['404', '_not-found'].map((name) => rm(join(folder, name), { recursive: true, force: true })))
  return flight.length + copies.length
}

/** Removes what lies under `_next/` and is named in no page, and in no file that one of them names. */
async function removeUnused(folder: string): Promise<number> {
  const files = listFiles(folder)
  const assets = files.filter((file) => file.startsWith('_next/'))
  const texts = await Promise.all(
    files.filter((file) => /\.(html|txt)$/.test(file)).map((file) => readFile(join(folder, file), 'utf8')),
  )
  const byName = new Map(assets.map((asset) => [basename(asset), asset]))
  const used = new Set<string>()
  while (texts.length > 0) {
    for (const [, name = ''] of (texts.pop() ?? '').matchAll(/\/([\w~.-]+\.\w+)/g)) {
      const asset = byName.get(name)
      if (!asset || used.has(asset)) continue
      used.add(asset)
      if (/\.(js|css)$/.test(asset)) texts.push(await readFile(join(folder, asset), 'utf8'))
    }
  }
  const unused = assets.filter((asset) => !used.has(asset))
  await Promise.all(unused.map((asset) => unlink(join(folder, asset))))
  return unused.length
}

/** The export's style sheets by address, with addresses in them that hold from any page. */
async function loadStyleSheets(
  folder: string,
  files: readonly string[],
): Promise<(href: string) => StyleSheet | undefined> {
  const sheets = new Map<string, StyleSheet>()
  for (const file of files.filter((name) => name.endsWith('.css'))) {
    const base = new URL(href(`/${file}`), 'https://site.invalid')
    const css = await readFile(join(folder, file), 'utf8')
    const fixed = css.replace(
      /url\((["']?)(?!data:|#)([^)"']+)\1\)/g,
      (_, quote, url) => `url(${quote}${new URL(url, base).pathname}${quote})`,
    )
    sheets.set(href(`/${file}`), splitStyleSheet(fixed))
  }
  return (address) => sheets.get(address.replace(/\?.*$/, ''))
}
