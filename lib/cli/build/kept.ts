import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { counted } from '../../counted'
import { CACHES } from '../../disk-cache'
import type { DescribedPage, KeptPages, PageFacts } from '../../export'
import { listFiles } from '../../list-files'
import type { Missing, Output, Outputs } from '../../routes'
import { type Description, type Entry, openStore, STORE } from '../../store'
import type { CliContext } from '../context'

/** What a build need not make, because an earlier one has made the same. */
export interface Kept {
  /** What Next must render; `undefined` if it need not run at all. */
  readonly missing: Missing | undefined
  /** What finishing must know of it, with the folder in which the site is finished. */
  pagesFor(folder: string): KeptPages
  /** Call it when the folder has passed all checks: puts into the store what was rendered. Returns what it did. */
  store(folder: string, rendered: readonly DescribedPage[]): Promise<string>
}

/** A share of the pages and files of a site, for one of several builds that make it together. */
export interface Part {
  /** From 1 to `count`. */
  readonly number: number
  readonly count: number
}

interface Wanted {
  /** Take nothing from the store. */
  readonly isClean?: boolean
  /** Make no more than this part of what is missing. */
  readonly part?: Part
}

/** Compares the outputs with the store. */
export async function findKept(
  { cwd, now }: CliContext,
  outputs: Outputs,
  { isClean = false, part }: Wanted = {},
): Promise<Kept> {
  const store = openStore(cwd)
  const { single, othersKey } = outputs
  const wanted = isClean ? [] : keysOf(outputs)
  const intact = await store.findIntact(wanted)
  const missing = single.filter(({ key }) => !intact.has(key) && isIn(key, part))
  const rendersNothing = missing.length === 0 && (part !== undefined || intact.has(othersKey))
  // Other files are rendered whenever Next runs.
  const used = new Map([...intact].filter(([key]) => rendersNothing || key !== othersKey))
  let rendered: readonly string[] = []
  return {
    missing: rendersNothing ? undefined : byRoute(missing),
    pagesFor(folder) {
      const keyOf = new Map([...used].flatMap(([key, found]) => factsIn(found).map(({ file }) => [file, key] as const)))
      return {
        pages: [...used.values()].flatMap(factsIn),
        async place() {
          rendered = listFiles(folder)
          for (const [key, found] of used) store.place(key, found, folder)
        },
        readSearch: (file) => store.readText(keyOf.get(file) ?? ''),
      }
    },
    async store(folder, pages) {
      const all = rendersNothing ? [] : collect({ folder, outputs, intact, pages, rendered: new Set(rendered) })
      // What other pages refer to is in the folder only if all of them are.
      const added = part ? all.filter(({ key }) => key !== othersKey) : all
      await store.update(folder, added, [...used.keys()], dayOf(now))
      return `${missing.length} of ${counted(single.length, 'page or file', 'pages and files')} made anew`
    },
  }
}

/** Prints what the store holds. Returns the exit code. */
export async function describeStore({ cwd, print }: CliContext): Promise<number> {
  const { entries, bytes } = await openStore(cwd).measure()
  print(`${counted(entries, 'entry', 'entries')} in ${join(CACHES, STORE)}, ${(bytes / 1e6).toFixed(1)} MB\n`)
  return 0
}

/** Notes that all of it is still in use. */
export async function keepAll({ cwd, now }: CliContext, outputs: Outputs): Promise<void> {
  await openStore(cwd).update(cwd, [], keysOf(outputs), dayOf(now))
}

const keysOf = ({ single, othersKey }: Outputs) => [...single.map(({ key }) => key), othersKey]

/** Returns true if it is for this part to make the output with this key. */
function isIn(key: string, part?: Part): boolean {
  return part === undefined || Number.parseInt(key.slice(0, 8), 16) % part.count === part.number - 1
}

/** Returns a time in days since 1970. */
const dayOf = (now: Date) => Math.floor(now.getTime() / 86_400_000)

function byRoute(missing: readonly Output[]): Missing {
  const found: Record<string, Output['params'][]> = {}
  for (const { route, params } of missing) {
    const list = found[route] ?? []
    list.push(params)
    found[route] = list
  }
  return found
}

/** Returns the facts of the pages in an entry. */
const factsIn = ({ notes }: Description) => (notes ?? []) as readonly PageFacts[]

interface Rendered {
  readonly folder: string
  readonly outputs: Outputs
  readonly intact: ReadonlyMap<string, unknown>
  readonly pages: readonly DescribedPage[]
  readonly rendered: ReadonlySet<string>
}

/**
 * Returns entries for everything that was rendered: one for each output, and one for all other files together. A page
 * that keeps Next's runtime is rendered every time, because it needs other files of the same build.
 */
function collect({ folder, outputs: { single, othersKey }, intact, pages, rendered }: Rendered): Entry[] {
  const described = new Map(pages.map((page) => [page.facts.file, page]))
  const entryOf = (key: string, files: readonly string[]): Entry => {
    const facts = files.flatMap((file) => described.get(file)?.facts ?? [])
    const [file = ''] = files
    return { key, files, text: described.get(file)?.search, ...(facts.length > 0 && { notes: facts }) }
  }
  const files = new Set(single.map(({ file }) => file))
  const others = [...rendered].filter((file) => !files.has(file) && existsSync(join(folder, file)))
  const made = single.filter(
    ({ file, key }) => !intact.has(key) && rendered.has(file) && !described.get(file)?.facts.hasRuntime,
  )
  return [...made.map(({ key, file }) => entryOf(key, [file])), entryOf(othersKey, others)]
}
