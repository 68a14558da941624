import { existsSync, statSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Redirect } from '../../hosts'
import { counted } from '../../problems'
import { absoluteUrl, href } from '../../urls'
import type { Export } from '../types'

/**
 * Writes a page for every redirect, for hosts that support no rules. This invents nothing: a post declares its old
 * addresses, the check has verified them, and this step only turns them into files. No page is written where a file
 * already exists, or where a file with that name would not be served as a page.
 */
export async function writeRedirectPages({ folder, redirects }: Export): Promise<string> {
  let written = 0
  for (const redirect of redirects) {
    const file = pageFile(redirect.from)
    if (!file || !isFree(folder, file)) continue
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), renderRedirectPage(redirect))
    written += 1
  }
  return `${counted(redirects.length, 'redirect')}, ${written} with a page for hosts without rules`
}

/** Renders the page: it forwards at once, and has a link for clients that do not follow. */
export function renderRedirectPage({ to }: Redirect): string {
  const address = escapeHtml(absoluteUrl(to))
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>This page has moved</title>
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta name="description" content="This page has moved to ${address}">
<link rel="canonical" href="${address}">
<meta http-equiv="refresh" content="0; url=${escapeHtml(href(to))}">
</head>
<body>
<main>
<h1>This page has moved</h1>
<p>It is now at <a href="${escapeHtml(href(to))}">${address}</a>.</p>
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

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
