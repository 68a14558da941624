import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { vi } from 'vitest'
import { postCard, topicCard } from '../../../lib/cards'
import { type Content, createContentLoader } from '../../../lib/content'
import { checkFeeds } from '../../../lib/export/checks/feeds'
import { checkLinks } from '../../../lib/export/checks/links'
import { checkMarkup } from '../../../lib/export/checks/markup'
import type { FinishedSite } from '../../../lib/export/checks/site'
import { checkSitemap } from '../../../lib/export/checks/sitemap'
import { checkUnpublished } from '../../../lib/export/checks/unpublished'
import { parsePage } from '../../../lib/export/page'
import { stripPage } from '../../../lib/export/strip/strip-page'
import { listTags } from '../../../lib/listings'
import { compileBody } from '../compile'
import { makeSite } from '../made-site'
import { misread } from '../nesting'
import { NOW } from '../site'
import { withoutErrors } from './mend'
import { type OddText, write } from './sites'

let work = ''
let sites = 0

/**
 * Creates a working directory, so that artifacts and pictures of odd sites are kept apart. It links to everything in
 * this one, and has files for the public folders of sites, and pictures for posts.
 */
export async function openWorkshop(): Promise<void> {
  const home = process.cwd()
  work = mkdtempSync(join(tmpdir(), 'sound-'))
  for (const name of readdirSync(home).filter((name) => !OWN.has(name))) symlinkSync(join(home, name), join(work, name))
  const png = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><path d="M0 0h9"/></svg>'
  for (const name of ['a.png', 'b c.png', '100%.png', 'größe.png']) put(join(work, 'pictures', name), png)
  put(join(work, 'pictures/drawing.svg'), svg)
  for (const name of PUBLIC) put(join(work, 'shared', name), name.endsWith('.svg') ? svg : png)
  vi.spyOn(process, 'cwd').mockImplementation(() => work)
}

export function closeWorkshop(): void {
  vi.restoreAllMocks()
  rmSync(work, { recursive: true, force: true })
}

const OWN = new Set(['.next', '.git', 'out'])

const PUBLIC = ['icon.svg', 'icon-192.png', 'files/a b.pdf', 'LICENSE', 'images/Größe.png']

/**
 * Returns what is wrong with the site built from the texts, after removing what the check refuses; `undefined` if
 * nothing is left.
 */
export async function publish(given: readonly OddText[]): Promise<string[] | undefined> {
  const root = join(work, `site-${sites++}`)
  const gate = createContentLoader({ root, drafts: false, compile: compileBody, cwd: work })
  try {
    let texts: readonly OddText[] = given
    for (let round = 0; round < ROUNDS && texts.length > 0; round++) {
      place(root, texts)
      const content = await gate.load(NOW)
      if (content.problems.every(({ severity }) => severity !== 'error')) return await faultsOf(content)
      texts = withoutErrors(texts, content)
    }
    return undefined
  } catch (error) {
    // In tests, some packages check themselves and stop where they would go on, and refuse the text, in commands.
    if (error instanceof Error && 'code' in error && error.code === 'ERR_ASSERTION') return undefined
    throw error
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

const ROUNDS = 8

function place(root: string, texts: readonly OddText[]): void {
  rmSync(root, { recursive: true, force: true })
  mkdirSync(root)
  symlinkSync(join(work, 'shared'), join(root, 'public'))
  for (const text of texts) {
    const { file, content } = write(text)
    put(join(root, file), content)
    if (file.includes('/index.')) cpSync(join(work, 'pictures'), dirname(join(root, file)), { recursive: true })
  }
}

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

async function faultsOf(content: Content): Promise<string[]> {
  const site = await makeSite(content, PUBLIC)
  await Promise.all([...content.posts.map(postCard), ...listTags(content.posts).map(topicCard)])
  const checks = [checkLinks, checkMarkup, checkFeeds, checkSitemap, checkUnpublished]
  const checked = await Promise.all(checks.map((check) => check(site)))
  const faults = await Promise.all(
    site.pages.map(async (page) =>
      pageFaults(page, await site.read(page.file)).map((reason) => `${page.file}: ${reason}`),
    ),
  )
  return [
    ...checked.flatMap(({ faults }) => faults.map(({ file, reason }) => `${file}: ${reason}`)),
    ...faults.flat(),
    ...lost(site, content),
  ]
}

/** Returns faults that no page may have, whatever its content. */
function pageFaults({ inline }: FinishedSite['pages'][number], html: string): string[] {
  const ids = parsePage(html).elements.flatMap(({ attributes }) => attributes.id ?? [])
  const { faults } = stripPage(html, { inlineScripts: [], styleSheet: () => undefined })
  const wrong = misread(html)
  const count = (wanted: string) => inline.filter(({ name }) => name === wanted).length
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the id ${id} stands there twice`),
    ...faults,
    ...(count('style') > 0 || count('script') > 1 ? ['it holds a script or a style of its own'] : []),
    ...(wrong ? [wrong] : []),
  ]
}

/** Returns posts without a page, a twin or an entry in the feed. */
function lost({ files }: FinishedSite, { posts }: Content): string[] {
  return posts.flatMap(({ slug }) =>
    [`blog/${slug}/index.html`, `blog/${slug}/index.md`].filter((file) => !files.has(file)),
  )
}
