import { dirname } from 'node:path'
import type { Artifact, Loaded, Source, Targets } from '../mdx/types'
import { authorPath, mediaPath, pagePath, postPath } from '../urls'
import type { Entry } from './entry'
import type { Shape } from './shape'

/** Where compiled bodies come from. */
export interface Bodies {
  /** Facts and the key of the artifact, compiled when the cache does not hold them. */
  readonly load: (source: Source, targets: Targets) => Promise<Loaded>
  readonly artifact: (key: string) => Promise<Pick<Artifact, 'markdown' | 'feedHtml'>>
}

type AnyEntry = Entry<Shape>

/** Compiles every body that can be read. By the path of the file. */
export async function loadBodies(
  entries: readonly AnyEntry[],
  load: Bodies['load'],
): Promise<ReadonlyMap<string, Loaded>> {
  const targets = Object.fromEntries(entries.map((entry) => [entry.file.path, pathOf(entry)]))
  const bodies = new Map<string, Loaded>()
  const waiting = entries.values()
  const work = async () => {
    for (const entry of waiting) {
      const source = sourceOf(entry)
      if (source) bodies.set(entry.file.path, await load(source, targets))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return bodies
}

/** Enough to keep a pool of workers busy, few enough to hold only their bodies in memory. */
const AT_ONCE = 16

/** The site path of a text. */
export function pathOf({ file, slug }: Pick<AnyEntry, 'file' | 'slug'>): string {
  return file.kind === 'post' ? postPath(slug) : file.kind === 'page' ? pagePath(slug) : authorPath(slug)
}

function sourceOf(entry: AnyEntry): Source | undefined {
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
