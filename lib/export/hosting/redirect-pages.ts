import { existsSync, statSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { escapeAttribute } from '../../attribute'
import { counted } from '../../counted'
import { languageDirection } from '../../direction'
import { isSection, type Redirect } from '../../hosts'
import { listFiles } from '../../list-files'
import { site } from '../../site'
import { absoluteUrl, href } from '../../urls'
import { wordsIn } from '../../words'
import { buildPageFacts, type PageFacts } from '../facts'
import type { Export } from '../types'

/**
 * Writes a page for every redirect, for hosts that support no rules: for a section, one for every page that it leads
 * to. This invents nothing: posts and settings declare old addresses, the check has verified them, and this step only
 * turns them into files. No page is written where a file already exists, where a file with that name would not be
 * served as a page, for a query, or for an address that now leads to a file, which only programs ask for.
 * Returns the facts of the pages written, and a report for people.
 */
export async function writeRedirectPages({
  folder,
  redirects,
}: Export): Promise<{ readonly pages: readonly PageFacts[]; readonly report: string }> {
  const written: PageFacts[] = []
  const without: string[] = []
  for (const redirect of redirects) {
    const pages = pagesOf(redirect, folder)
    if (pages.length === 0) without.push(addressOf(redirect))
    for (const { file, to } of pages) {
      if (!isFree(folder, file)) continue
      await mkdir(dirname(join(folder, file)), { recursive: true })
      const html = renderRedirectPage({ to })
      await writeFile(join(folder, file), html)
      written.push(buildPageFacts(file, html))
    }
  }
  const report = [
    `${counted(redirects.length, 'redirect')}, ${counted(written.length, 'page')} for hosts without rules`,
    ...(without.length > 0 ? [`only hosts with rules can lead on from ${without.join(', ')}`] : []),
  ].join('\n    ')
  return { pages: written, report }
}

type PageToWrite = { readonly file: string; readonly to: string }

function pagesOf({ from, to, query }: Redirect, folder: string): PageToWrite[] {
  if (query || isFile(to)) return []
  if (!isSection(from)) return pageAt(from, to)
  if (!to.startsWith('/') || !to.endsWith(':splat')) return []
  const parent = to.slice(0, -':splat'.length)
  return listFiles(join(folder, parent)).flatMap((file) => {
    const [, page] = /^((?:.+\/)?)index\.html$/.exec(file) ?? []
    return page === undefined ? [] : pageAt(`${from.slice(0, -1)}${page}`, parent + page)
  })
}

function pageAt(from: string, to: string): PageToWrite[] {
  const file = pageFile(from)
  return file ? [{ file, to }] : []
}

const isFile = (to: string) => to.startsWith('/') && /\.\w+$/.test(to) && !/\.html?$/i.test(to)

const addressOf = ({ from, query }: Redirect) => from + (query ? `?${query.join('=')}` : '')

/** Renders the page: it forwards at once, and has a link for clients that do not follow. */
export function renderRedirectPage({ to }: Pick<Redirect, 'to'>): string {
  const isOwn = to.startsWith('/')
  const address = escapeAttribute(isOwn ? absoluteUrl(to) : to)
  const target = escapeAttribute(isOwn ? href(to) : to)
  const { moved, movedTo, isNow } = wordsIn().lost
  return `<!DOCTYPE html>
<html lang="${site.language}"${languageDirection() === 'rtl' ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<title>${escapeAttribute(moved)}</title>
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta name="description" content="${movedTo(address)}">
<link rel="canonical" href="${address}">
<meta http-equiv="refresh" content="0; url=${target}">
</head>
<body>
<main>
<h1>${escapeAttribute(moved)}</h1>
<p>${escapeAttribute(isNow).replace('{address}', `<a href="${target}">${address}</a>`)}</p>
</main>
</body>
</html>
`
}

/** Returns the file that answers for an old address, or `undefined` if no host would serve one as a page. */
export function pageFile(from: string): string | undefined {
  const path = decodeURIComponent(from).replace(/^\/+|\/+$/g, '')
  // An encoded slash or dot segment would name another file.
  if (path.split('/').some((segment) => segment === '' || segment === '.' || segment === '..')) return undefined
  if (/\.html?$/i.test(path)) return path
  return /\.\w+$/.test(path) ? undefined : `${path}/index.html`
}

/** Returns true if there is nothing at that path, and no file where a folder would have to be. */
function isFree(folder: string, file: string): boolean {
  const ways = file.split('/').map((_, depth, parts) => join(folder, ...parts.slice(0, depth + 1)))
  return !existsSync(join(folder, file)) && ways.every((way) => !existsSync(way) || statSync(way).isDirectory())
}
