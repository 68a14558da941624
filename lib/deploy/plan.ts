import { foldersOf } from '../address'
import { type Holdings, isNamed, withoutMark } from './manifest'

/** Files that are put or removed in any order, when everything in the phases before is done. */
export interface Phase {
  readonly name: string
  readonly action: 'put' | 'remove'
  readonly stage: Stage
  readonly files: readonly string[]
}

/**
 * `before` pages begin to name what is new; `while` they do; `after` they have ceased to name what is old. In the first
 * and the last, nothing that is put or removed is named by a page that a reader can come to.
 */
export type Stage = (typeof STAGES)[number]

export const STAGES = ['before', 'while', 'after'] as const

/**
 * Returns the phases that turn what a target holds into the release, given as fingerprints by file name. Whoever reads
 * the site meanwhile finds everything that the pages before him name: what is new is put before any page that was there
 * begins to name it, and what is old is removed when no page names it any more. Phases without files are left out.
 */
export function planDeploy(release: ReadonlyMap<string, string>, held: Holdings): Phase[] {
  const puts = [...release].flatMap(([name, fingerprint]) =>
    withoutMark(held.get(name) ?? '') === fingerprint ? [] : { name, isNew: isNew(name, release, held) },
  )
  const removes = [...held.keys()].filter((name) => !release.has(name))
  const blocking = findBlocking(
    removes,
    puts.map(({ name }) => name),
  )
  const phases = PHASES.map(({ name, action, stage, takes }): Phase => {
    const files = action === 'put' ? puts : removes.map((name) => ({ name, isBlocking: blocking.has(name) }))
    return { name, action, stage, files: files.filter(takes).map((file) => file.name) }
  })
  return phases.filter(({ files }) => files.length > 0)
}

interface PlannedFile {
  readonly name: string
  readonly isNew?: boolean
  readonly isBlocking?: boolean
}

const isPage = ({ name }: PlannedFile) => /\.html?$/i.test(plainName(name))

/** Feeds, the sitemap, names for the search: programs read them to find pages. */
const isList = ({ name }: PlannedFile) => /\.(xml|json|txt)$/i.test(plainName(name))

/** In this order. Every file belongs to one of those with its action. */
const PHASES: readonly {
  readonly name: string
  readonly action: Phase['action']
  readonly stage: Stage
  readonly takes: (file: PlannedFile) => boolean
}[] = [
  { name: 'In the way', action: 'remove', stage: 'before', takes: (file) => file.isBlocking === true },
  { name: 'New files', action: 'put', stage: 'before', takes: (file) => file.isNew === true && !isPage(file) },
  { name: 'New pages', action: 'put', stage: 'before', takes: (file) => file.isNew === true && isPage(file) },
  // Among these are the rules for hosts, since new redirects lead to new pages.
  {
    name: 'Changed files',
    action: 'put',
    stage: 'while',
    takes: (file) => !file.isNew && !isPage(file) && !isList(file),
  },
  { name: 'Changed pages', action: 'put', stage: 'while', takes: (file) => !file.isNew && isPage(file) },
  { name: 'Changed feeds and lists', action: 'put', stage: 'while', takes: (file) => !file.isNew && isList(file) },
  { name: 'Removed pages', action: 'remove', stage: 'after', takes: (file) => !file.isBlocking && isPage(file) },
  { name: 'Removed files', action: 'remove', stage: 'after', takes: (file) => !file.isBlocking && !isPage(file) },
]

/**
 * Returns true if no page that readers can come to names the file yet. The pages that readers and hosts begin with are
 * never new: on the first deploy they come when all others are there. A compressed form follows its file.
 */
function isNew(name: string, release: ReadonlyMap<string, string>, held: Holdings): boolean {
  const plain = release.has(plainName(name)) ? plainName(name) : name
  return !ENTRANCES.has(plain) && !isNamed(held.get(plain))
}

const ENTRANCES: ReadonlySet<string> = new Set(['index.html', '404.html'])

/** Returns the name of the file of which this may be a compressed form. */
function plainName(name: string): string {
  return name.replace(/\.(br|gz)$/, '')
}

/** Returns those of `removes` that are files where a folder must be, or the other way round. */
function findBlocking(removes: readonly string[], puts: readonly string[]): ReadonlySet<string> {
  const files = new Set(puts)
  const folders = new Set(puts.flatMap(foldersOf))
  return new Set(removes.filter((name) => folders.has(name) || foldersOf(name).some((folder) => files.has(folder))))
}
