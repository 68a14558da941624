import { dirname } from 'node:path'
import { type Compile, type Loaded, loadOrCompile, type Source, type Targets } from '../mdx'
import { authorPath, mediaPath, pagePath, postPath } from '../urls'
import type { Entry } from './entry'
import type { Shape } from './shape'

type AnyEntry = Entry<Shape>

/** Facts of every body that can be read, compiled where the cache does not hold them. By the path of the file. */
export async function loadBodies(
  entries: readonly AnyEntry[],
  compile: Compile | undefined,
): Promise<ReadonlyMap<string, Loaded>> {
  const targets = targetsOf(entries)
  const bodies = new Map<string, Loaded>()
  const waiting = entries.values()
  const work = async () => {
    for (const entry of waiting) {
      const source = sourceOf(entry)
      if (source) bodies.set(entry.file.path, await loadOrCompile(source, targets, compile))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return bodies
}

/** Enough to keep a pool of workers busy, few enough to hold only their bodies in memory. */
const AT_ONCE = 16

/** Where the files of texts are served. */
export function targetsOf(entries: readonly AnyEntry[]): Targets {
  return Object.fromEntries(entries.map((entry) => [entry.file.path, pathOf(entry)]))
}

/** The site path of a text. */
export function pathOf({ file, slug }: Pick<AnyEntry, 'file' | 'slug'>): string {
  return file.kind === 'post' ? postPath(slug) : file.kind === 'page' ? pagePath(slug) : authorPath(slug)
}

/** What the compiler needs of a text; `undefined` when it is not clear where the body starts. */
export function sourceOf(entry: AnyEntry): Source | undefined {
  const { file, body, slug, reading } = entry
  if (body === undefined) return undefined
  return {
    file: file.file,
    format: file.format,
    body,
    title: typeof reading.title === 'string' ? reading.title : '',
    folder: dirname(file.path),
    path: pathOf(entry),
    mediaPath: file.folder === undefined ? '' : mediaPath(slug, ''),
  }
}
