import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

/** What Firefox shows of a page in its reader view. */
export interface ReaderView {
  readonly title: string
  readonly byline: string | null
  readonly excerpt: string
  readonly publishedTime: string | null
  readonly lang: string
  /** Text as shown, block by block. */
  readonly text: string
}

const library = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8')

/** Puts the page into reader view, as Firefox does with the current document. The page itself is lost. */
export async function readerView(page: Page): Promise<ReaderView> {
  const view: ReaderView | null = await page.evaluate(`(() => {
    ${library}
    const article = new Readability(document.cloneNode(true)).parse()
    if (!article) return null
    document.body.innerHTML = article.content
    for (const style of document.querySelectorAll('style, link[rel=stylesheet]')) style.remove()
    return { ...article, text: document.body.innerText }
  })()`)
  if (!view) throw new Error(`${page.url()} has no reader view`)
  return view
}

/** Options with which text browsers print a page. */
const dumps = {
  w3m: ['-dump', '-cols', '200', '-T', 'text/html'],
  lynx: ['-dump', '-nolist', '-width=200', '-display_charset=utf-8', '-force_html'],
} as const

export type TextBrowser = keyof typeof dumps

export const textBrowsers = Object.keys(dumps) as TextBrowser[]

export function isInstalled(browser: TextBrowser): boolean {
  return spawnSync(browser, ['-version']).error === undefined
}

/** Returns the page in `file` as a text browser prints it, with its lines joined to paragraphs. */
export function dump(browser: TextBrowser, file: string): string {
  const text = execFileSync(browser, [...dumps[browser], file], { encoding: 'utf8' })
  // Lynx begins with the titles of the page's feeds, labels buttons that it cannot press, and marks superscripts.
  return text
    .replace(/^ *#.*\n(?:.+\n)*/, '')
    .replaceAll('(BUTTON) ', '')
    .replace(/\^(?=\[)/g, '')
    .replace(/(\S) *\n *(?=\S)/g, '$1 ')
    .replace(/[^\S\n]+/g, ' ')
}

/**
 * Returns words of a page that run together when its text is read without its layout: the end of one element and the
 * start of another, unless both belong to words of the same line (`<em>un</em>likely`).
 */
export async function gluedWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const IN_A_LINE = 'a abbr b bdi cite code del em i kbd mark s strong'
    const isInLine = (node: Node | null, end: Node | null): boolean =>
      node === end ||
      (node instanceof HTMLElement &&
        (IN_A_LINE.split(' ').includes(node.localName) || /^tk-/.test(node.className)) &&
        isInLine(node.parentNode, end))
    for (const code of document.body.querySelectorAll('script, style')) code.remove()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const glued: string[] = []
    let last = walker.nextNode() as Text | null
    while (last) {
      const next = walker.nextNode() as Text | null
      if (next && /[\p{L}\p{N}]$/u.test(last.data) && /^[\p{L}\p{N}]/u.test(next.data)) {
        const range = document.createRange()
        range.setStart(last, 0)
        range.setEnd(next, 0)
        const both = range.commonAncestorContainer
        const links = last.parentElement?.closest('a') !== next.parentElement?.closest('a')
        if (links || !isInLine(last.parentNode, both) || !isInLine(next.parentNode, both))
          glued.push(`${last.data.slice(-30)}|${next.data.slice(0, 30)}`)
      }
      last = next
    }
    return glued
  })
}

/**
 * Presses the keys for copying, and returns what was copied as plain text. Needs the permission to read the clipboard.
 */
export async function copied(page: Page): Promise<string> {
  await page.keyboard.press('ControlOrMeta+C')
  return page.evaluate(() => navigator.clipboard.readText())
}
