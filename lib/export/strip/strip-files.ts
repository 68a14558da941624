import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DescribedPage, describePage } from '../facts'
import { parsePage } from '../page'
import type { Fault } from '../types'
import { type ClientModules, findClientComponents } from './runtime'
import { type StripOptions, stripPage } from './strip-page'
import { type StyleSheet, splitStyleSheet } from './style-sheet'

/** Pages to strip and everything needed for it, as plain data that can be sent to a thread. */
export interface StripTask {
  readonly folder: string
  /** Paths relative to `folder`. */
  readonly pages: readonly string[]
  readonly modules: ClientModules
  readonly inlineScripts: readonly string[]
  /** Texts of style sheets by address. */
  readonly styleSheets: ReadonlyMap<string, string>
}

export interface StrippedPage extends DescribedPage {
  /** Our client components. If a page has any, it stays unchanged. */
  readonly components: readonly string[]
  /** UTF-16 units, which equal bytes for all but non-ASCII characters. */
  readonly saved: number
  readonly faults: readonly Fault[]
}

/** Strips pages in place, one after the other. Synchronous, because waiting for the disk costs less than promises. */
export function stripFiles({ folder, pages, modules, inlineScripts, styleSheets }: StripTask): StrippedPage[] {
  const styleSheet = (address: string) => {
    const css = styleSheets.get(address.replace(/\?.*$/, ''))
    return css === undefined ? undefined : cut(css)
  }
  return pages.map((file) => stripFile(folder, file, modules, { inlineScripts, styleSheet }))
}

const sheets = new Map<string, StyleSheet>()

/** Splits a style sheet. Style sheets are the same for all pages, so each thread splits them once. */
function cut(css: string): StyleSheet {
  const sheet = sheets.get(css) ?? splitStyleSheet(css)
  sheets.set(css, sheet)
  return sheet
}

function stripFile(folder: string, file: string, modules: ClientModules, options: StripOptions): StrippedPage {
  const flight = join(folder, flightOf(file))
  const components = existsSync(flight) ? findClientComponents(readFileSync(flight), modules) : []
  const html = readFileSync(join(folder, file), 'utf8')
  if (components.length > 0) return { ...describePage(file, html, parsePage(html)), components, saved: 0, faults: [] }
  const stripped = stripPage(html, options)
  writeFileSync(join(folder, file), stripped.html)
  const faults = stripped.faults.map((reason) => ({ file, reason }))
  const saved = html.length - stripped.html.length
  return { ...describePage(file, stripped.html, stripped.page), components, saved, faults }
}

/** Returns the flight file of a page, which is beside it except for the "not found" page. */
function flightOf(file: string): string {
  return file === '404.html' ? '_not-found/index.txt' : file.replace(/\.html$/, '.txt')
}
