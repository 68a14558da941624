import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { counted } from '../../counted'
import {
  formsOf,
  parseHeadersFile,
  parseRedirectsFile,
  type Redirect,
  readHeaderBlocks,
  readRedirectLines,
} from '../../hosts'
import { serviceSources } from '../../services'
import { href } from '../../urls'
import { ExportError } from '../error'
import type { PageFacts } from '../facts'
import type { Export } from '../types'
import { renderHeadersFile, renderRedirectsFile } from './headers-file'
import { checkHeaderLimits, sayRedirectLimits } from './host-limits'
import { buildPolicy } from './policy/build-policy'
import { divideInline, roomForHashes } from './policy/divide-inline'
import { joinSources, sourcesOfPages } from './policy/page-sources'
import type { InlineSources, Policy } from './types'

/**
 * Lists the hashes of the inline scripts and styles of the finished pages, and writes `_headers` and `_redirects`, from which every
 * other form of the policy is built (`loadPolicy`). The
 * owner's files with these names are merged. Returns a report for people. Throws an `ExportError` if hosts would not
 * read all headers.
 */
export async function writePolicy(site: Export, pages: readonly PageFacts[]): Promise<string> {
  const { folder, redirects } = site
  const own = pages.filter(({ hasRuntime }) => hasRuntime)
  const others = pages.filter(({ hasRuntime }) => !hasRuntime)
  const services = serviceSources()
  const ofPages = sourcesOfPages(pages, href)
  const added = [...services.byPath, ...ofPages].map(({ sources }) => sources).reduce(joinSources, services.everywhere)
  const { shared: inline, apart } = divideInline(
    others.map((page) => ({ address: page.address, inline: sourcesOf(page) })),
    roomForHashes(added),
  )
  const policy = buildPolicy({
    inline,
    apart,
    runtimePages: own.map((page) => ({ address: page.address, inline: sourcesOf(page) })),
    services,
    ofPages,
    redirects: redirects.map((redirect) => ({
      ...redirect,
      from: href(redirect.from),
      to: redirect.to.startsWith('/') ? href(redirect.to) : redirect.to,
    })),
    href,
  })
  const owned = { _headers: readOwned(site, '_headers'), _redirects: readOwned(site, '_redirects') }
  const files = {
    _headers: renderHeadersFile(policy.rules, owned._headers),
    _redirects: renderRedirectsFile(policy.redirects, owned._redirects),
  }
  const faults = checkHeaderLimits(files._headers)
  if (faults.length > 0) throw new ExportError(faults)
  await Promise.all([...Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text))])
  const { scripts, styles } = inline
  return [
    `${counted(policy.rules.length, 'rule')}, ${counted(scripts.length, 'script')} and ${counted(styles.length, 'style')} by hash`,
    ...describeOwned(owned),
    ...sayRedirectLimits(files._redirects),
  ].join('\n    ')
}

/** Returns the owner's own file with this name, copied from `content/public/`. */
function readOwned({ folder, publicFiles }: Export, name: string): string {
  return publicFiles.has(name) ? readFileSync(join(folder, name), 'utf8') : ''
}

/** The owner's rules win where both apply: the first of two redirects, the last of two headers. */
function describeOwned(owned: { readonly _headers: string; readonly _redirects: string }): string[] {
  const lines = readRedirectLines(owned._redirects).length
  const blocks = readHeaderBlocks(owned._headers).length
  return [
    ...(lines > 0 ? [`${counted(lines, 'line')} of content/public/_redirects before ours`] : []),
    ...(blocks > 0 ? [`${counted(blocks, 'rule')} of content/public/_headers after ours, which they override`] : []),
  ]
}

/** Returns the policy of an export, or an empty policy if it has none. */
export function loadPolicy(folder: string): Policy {
  const read = (name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '')
  const written = read('_redirects')
  const redirects = parseRedirectsFile(written)
  const known = new Set(redirects.flatMap((redirect) => formsOf(redirect.from).map((form) => keyOf(form, redirect))))
  const others = readRedirectLines(written).filter((line) => !known.has(keyOf(line.from, line)))
  return { rules: parseHeadersFile(read('_headers')), redirects, others: others.map(({ text }) => text) }
}

/** Two redirects from one address differ if they have different queries. */
const keyOf = (form: string, { query }: Pick<Redirect, 'query'>) => [form, ...(query ?? [])].join(' ')

function sourcesOf({ inline }: PageFacts): InlineSources {
  const hashes = (wanted: string) => inline.filter(({ name }) => name === wanted).map(({ hash }) => hash)
  return { scripts: hashes('script'), styles: hashes('style') }
}
