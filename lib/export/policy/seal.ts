import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { counted } from '../../problems'
import { href } from '../../urls'
import { loadSite } from '../checks/site'
import { ExportError } from '../error'
import type { Export } from '../types'
import { buildPolicy } from './build'
import { parseHeadersFile, parseRedirectsFile, renderHeadersFile, renderRedirectsFile } from './host-files'
import { readInline } from './inline'
import { checkLimits } from './limits'
import type { InlineSources, Policy } from './types'

/**
 * Hashes what stands in the finished pages and writes `_headers` and `_redirects`, from which every other form of the
 * policy is made (`loadPolicy`), and `.nojekyll`, without which GitHub Pages hides `_next/`. Throws an `ExportError`
 * when hosts would not read all of it.
 */
export async function writePolicy(site: Export): Promise<string> {
  const { folder, redirects } = site
  const { pages } = await loadSite(site)
  const own = pages.filter(({ hasRuntime }) => hasRuntime)
  const inline = union(pages.filter(({ hasRuntime }) => !hasRuntime).map((page) => readInline(page.html, page)))
  const policy = buildPolicy({
    inline,
    runtimePages: own.map((page) => ({ address: page.address, inline: readInline(page.html, page) })),
    redirects: redirects.map(({ from, to }) => ({ from: href(from), to: href(to) })),
    href,
  })
  const files = { _headers: renderHeadersFile(policy.rules), _redirects: renderRedirectsFile(policy.redirects) }
  const faults = checkLimits(files)
  if (faults.length > 0) throw new ExportError(faults)
  await Promise.all([
    ...Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)),
    writeFile(join(folder, '.nojekyll'), ''),
  ])
  const { scripts, styles } = inline
  return `${counted(policy.rules.length, 'rule')}, ${counted(scripts.length, 'script')} and ${counted(styles.length, 'style')} by hash`
}

/** The policy that an export carries; without any, one that says nothing. */
export function loadPolicy(folder: string): Policy {
  const read = (name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '')
  return { rules: parseHeadersFile(read('_headers')), redirects: parseRedirectsFile(read('_redirects')) }
}

function union(pages: readonly InlineSources[]): InlineSources {
  return {
    scripts: [...new Set(pages.flatMap(({ scripts }) => scripts))].sort(),
    styles: [...new Set(pages.flatMap(({ styles }) => styles))].sort(),
  }
}
