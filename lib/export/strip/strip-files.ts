import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from '../types'
import { type ClientModules, findClientComponents } from './runtime'
import { type StripOptions, stripPage } from './strip-page'
import { type StyleSheet, splitStyleSheet } from './style-sheet'

/** Pages to strip, and all that is needed for it: plain data, which a thread can be sent. */
export interface StripTask {
  readonly folder: string
  /** Relative to `folder`. */
  readonly pages: readonly string[]
  readonly modules: ClientModules
  readonly inlineScripts: readonly string[]
  /** Texts of style sheets by their address. */
  readonly styleSheets: ReadonlyMap<string, string>
}

export interface StrippedPage {
  readonly file: string
  /** Client components of ours: a page that has any stays as it is. */
  readonly components: readonly string[]
  /** UTF-16 units, which are bytes for all but foreign letters. */
  readonly saved: number
  readonly faults: readonly Fault[]
  /** Names of files that the page, as it is now, refers to. */
  readonly names: readonly string[]
}

/** Strips pages where they lie, one after the other: waiting for the disk costs less than promises do. */
export function stripFiles({ folder, pages, modules, inlineScripts, styleSheets }: StripTask): StrippedPage[] {
  const styleSheet = (address: string) => {
    const css = styleSheets.get(address.replace(/\?.*$/, ''))
    return css === undefined ? undefined : cut(css)
  }
  return pages.map((file) => stripFile(folder, file, modules, { inlineScripts, styleSheet }))
}

const sheets = new Map<string, StyleSheet>()

/** A style sheet in its parts: they are the same for all pages, so each thread cuts it once. */
function cut(css: string): StyleSheet {
  const sheet = sheets.get(css) ?? splitStyleSheet(css)
  sheets.set(css, sheet)
  return sheet
}

function stripFile(folder: string, file: string, modules: ClientModules, options: StripOptions): StrippedPage {
  const flight = join(folder, flightOf(file))
  const components = existsSync(flight) ? findClientComponents(readFileSync(flight), modules) : []
  const html = readFileSync(join(folder, file), 'utf8')
  if (components.length > 0) return { file, components, saved: 0, faults: [], names: namesIn(html) }
  const stripped = stripPage(html, options)
  writeFileSync(join(folder, file), stripped.html)
  const faults = stripped.faults.map((reason) => ({ file, reason }))
  return { file, components, saved: html.length - stripped.html.length, faults, names: namesIn(stripped.html) }
}

/** The flight file of a page: beside it, but for the page that was not found. */
function flightOf(file: string): string {
  return file === '404.html' ? '_not-found/index.txt' : file.replace(/\.html$/, '.txt')
}

/** Names of files that a text refers to. */
export function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\/([\w~.-]+\.\w+)/g)].map(([, name = '']) => name))]
}
