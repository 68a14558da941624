import { dirname } from 'node:path'
import { type Compile, type Loaded, loadOrCompile, type Source, type Targets } from '../../mdx'
import type { PictureHome } from '../../pictures'
import { mediaPath } from '../../urls'
import type { Schema } from '../front-matter/read-schema'
import { pathOf } from '../kinds'
import type { ContentFile } from '../read/content-file'
import { ownPaths } from '../read/own-paths'
import type { PublicFolder } from '../read/public-folder'
import type { Entry } from './entry'
import type { PostEntry } from './post'

type AnyEntry = Entry<Schema>

/** A body, and what it was loaded for. */
export interface Body {
  readonly loaded: Loaded
  readonly file: ContentFile
  /** What lay around it: a picture that was missing may be there now. */
  readonly around: string
}

/**
 * Facts of every body that can be read, compiled where neither `known`, which an earlier call gave, nor the cache holds
 * them. By the path of the file. `around` changes with everything that a body with a mistake may have looked for.
 */
export async function loadBodies(
  entries: readonly AnyEntry[],
  known: ReadonlyMap<string, Body>,
  around: string,
  targets: Targets,
  compile: Compile,
): Promise<ReadonlyMap<string, Body>> {
  const bodies = new Map<string, Body>()
  const waiting = entries.values()
  const work = async () => {
    for (const entry of waiting) {
      const { file } = entry
      const before = known.get(file.path)
      const same = before?.file === file ? before : undefined
      const source = sourceOf(entry)
      if (!source) continue
      const isStillWrong = same && !same.loaded.key && same.around === around
      const loaded = isStillWrong ? same.loaded : await loadOrCompile(source, targets, compile, same?.loaded)
      bodies.set(file.path, { loaded, file, around })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return bodies
}

/** Enough to keep a pool of workers busy, few enough to hold only their bodies in memory. */
const AT_ONCE = 16

/** Where the files of texts are served. */
export function textsOf(entries: readonly AnyEntry[]): NonNullable<Targets['texts']> {
  return Object.fromEntries(entries.map((entry) => [entry.file.path, pathOf(entry)]))
}

/** Everything that a link within the site may name. */
export function targetsOf(
  entries: readonly AnyEntry[],
  posts: readonly PostEntry[],
  publicFolder: PublicFolder,
): Targets {
  const aliases = posts.flatMap((post) => (post.reading.aliases ?? []).map((alias) => [alias, pathOf(post)]))
  return { texts: textsOf(entries), aliases: Object.fromEntries(aliases), files: [...ownPaths(publicFolder)] }
}

/** What the compiler needs of a text; `undefined` when it is not clear where the body starts. */
export function sourceOf(entry: AnyEntry): Source | undefined {
  const { body, reading } = entry
  if (body === undefined) return undefined
  return { ...homeOf(entry), body, title: typeof reading.title === 'string' ? reading.title : '' }
}

/** Where a text lies, for the pictures that it shows. */
export function homeOf({ file, slug }: Pick<AnyEntry, 'file' | 'slug'>): PictureHome {
  return {
    file: file.file,
    format: file.format,
    folder: dirname(file.path),
    path: pathOf({ file, slug }),
    mediaPath: file.folder === undefined ? '' : mediaPath(slug, ''),
  }
}
