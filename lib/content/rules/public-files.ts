import { foldersOf } from '../../address'
import { type Problem, problem } from '../../problems'
import {
  faviconPath,
  fontPath,
  iconPath,
  mediaPath,
  pagefindPath,
  securityTextPath,
  touchIconPath,
  variantPath,
} from '../../urls'
import type { Entries } from '../entries/entries'
import { pathOf } from '../kinds'
import { buildAddresses } from './addresses'

/**
 * Checks that no file in `content/public/` has the path of a file that the engine writes, since one would overwrite the other.
 * Ignores case, as many file systems do.
 */
export function checkPublicFiles(entries: Entries): Problem[] {
  if (entries.publicFolder.files.size === 0) return []
  const written = listWritten(entries)
  const folders = new Set(written.flatMap(foldersOf))
  const files = new Set(written)
  const texts = [...entries.posts, ...entries.pages]
  const kept = new Set([...KEPT, ...texts.map((entry) => mediaPath(pathOf(entry), ''))].map(lower))
  return [...entries.publicFolder.files].flatMap((path) => {
    if (OWN.has(path)) return []
    const found = lower(path)
    const report = (message: string, hint: string) => [
      problem({ file: `${entries.publicFolder.name}${path}`, rule: 'public-file', severity: 'error', message, hint }),
    ]
    const folder = [...foldersOf(found), found].map((parent) => `${parent}/`).find((parent) => kept.has(parent))
    if (folder !== undefined)
      return report(
        `${folder} is a folder that the engine writes to`,
        'move the file to another folder, such as content/public/files/',
      )
    if (files.has(found) && found === securityTextPath)
      return report(
        `the engine writes ${path} from security in site.ts`,
        'keep one of the two: remove the file or the setting',
      )
    if (files.has(found)) return report(`the engine writes ${path} itself`, 'rename the file, or remove it')
    if (folders.has(found))
      return report(`${path} is a folder of the site, so no file can have that name`, 'rename the file')
    const file = foldersOf(found).find((parent) => files.has(parent))
    if (file !== undefined)
      return report(`${file} is a file of the site, so no folder can have that name`, 'rename the folder')
    return []
  })
}

/** These files are merged with the engine's own. */
const OWN: ReadonlySet<string> = new Set(['/_headers', '/_redirects', '/.nojekyll'])

/** Folders of the engine whose files come and go. */
const KEPT = [
  '/_next/',
  '/_not-found/',
  '/404/',
  fontPath(''),
  iconPath(''),
  '/islands/',
  variantPath(''),
  pagefindPath,
]

/**
 * Returns the site paths of all files that the engine writes, including those that Next temporarily writes next to a
 * page.
 */
function listWritten(entries: Entries): string[] {
  const addresses = [...buildAddresses(entries).keys()]
  return [
    ...addresses.flatMap((path) => (path.endsWith('/') ? BESIDE.map((name) => path + name) : [path])),
    '/404.html',
    '/manifest.webmanifest',
    faviconPath,
    touchIconPath,
    ...OWN,
  ].map(lower)
}

const BESIDE = ['index.html', 'index.txt']

const lower = (path: string) => path.toLowerCase()
