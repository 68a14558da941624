import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { counted } from '../counted'
import { indexSite } from '../search'
import { describePage, type PageFacts } from './facts'
import { writePolicy, writeRedirectPages } from './hosting'
import { parsePage } from './page'
import { describeClients, strip } from './strip'
import type { Export, Made, Step } from './types'

/** Steps that make each page what it will be. */
export const pageSteps: readonly Step[] = [
  { name: 'Remove placeholders', run: removePlaceholders },
  { name: 'Strip the runtime', run: stripPages },
]

/** Steps after `next build`, in this order. A step takes away, copies or seals; it never invents a page. */
export const steps: readonly Step[] = [
  ...pageSteps,
  { name: 'Copy your files', run: copyPublicFiles },
  { name: 'Seal redirects', run: sealRedirects },
  { name: 'Index the texts', run: indexTexts },
  { name: 'Seal the policy', run: (site, { pages }) => writePolicy(site, pages) },
]

/** A route with nothing to show still had to name one parameter (`placeholderParam`). Removes what it wrote. */
async function removePlaceholders({ folder }: Export): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const placeholders = entries.filter(({ name }) => PLACEHOLDER.test(name))
  await Promise.all(
    placeholders.map(({ parentPath, name }) => rm(join(parentPath, name), { recursive: true, force: true })),
  )
  return `${placeholders.length} removed`
}

const PLACEHOLDER = /^-(\.|$)/

/** Copies one file after another, so that links are followed and nothing is changed. */
async function copyPublicFiles({ folder, publicFolder, publicFiles }: Export): Promise<string> {
  for (const file of publicFiles) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await copyFile(join(publicFolder, file), join(folder, file))
  }
  return counted(publicFiles.size, 'file')
}

async function stripPages(site: Export, made: Made): Promise<string> {
  const { pages, report } = await strip(site)
  await site.kept?.place()
  made.stripped = pages
  addPages(made, [...pages.map(({ facts }) => facts), ...(site.kept?.pages ?? [])])
  return [report, ...describeClients(site.folder, made.pages)].join('\n    ')
}

async function sealRedirects(site: Export, made: Made): Promise<string> {
  const { pages, report } = await writeRedirectPages(site)
  addPages(made, pages)
  return report
}

async function indexTexts({ folder, next, kept }: Export, { stripped, pages }: Made): Promise<string> {
  const known = new Map(stripped.map(({ facts, search }) => [facts.file, search]))
  const indexed = pages.flatMap(({ file, searchHash: hash }) => {
    if (hash === undefined || !file.endsWith('/index.html')) return []
    const read = async () => known.get(file) ?? (await kept?.readSearch(file)) ?? readSearch(join(folder, file), file)
    return [{ file, hash, read }]
  })
  return indexSite(folder, dirname(next), indexed)
}

/** Finds out the text of a finished page for the search. */
async function readSearch(path: string, file: string): Promise<string> {
  const html = await readFile(path, 'utf8')
  return describePage(file, html, parsePage(html)).search ?? ''
}

function addPages(made: Made, pages: readonly PageFacts[]): void {
  made.pages = [...made.pages, ...pages].sort((a, b) => (a.file < b.file ? -1 : 1))
}
