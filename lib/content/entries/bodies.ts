import { dirname } from 'node:path'
import type { Redirect } from '../../hosts'
import { inParallel } from '../../in-parallel'
import { type Compile, type Loaded, loadOrCompile, type ReadComponents, type Source, type Targets } from '../../mdx'
import type { PictureHome } from '../../pictures'
import { mediaPath } from '../../urls'
import type { Schema } from '../front-matter/read-schema'
import { kinds, pathOf } from '../kinds'
import type { ContentFile } from '../read/content-file'
import { ownPaths } from '../read/own-paths'
import type { PublicFolder } from '../read/public-folder'
import { type Library, NO_REFERENCES } from '../read/references'
import { plainRedirects } from '../redirects'
import { aliasesOf } from './aliases'
import type { Entries } from './entries'
import type { Entry } from './entry'
import { foreignLanguage } from './language'

type AnyEntry = Entry<Schema>

/** A loaded body, and what it was loaded from. */
export interface Body {
  readonly loaded: Loaded
  readonly file: ContentFile
  /** Fingerprint of the files around it: a picture that was missing may be there now. */
  readonly around: string
}

/**
 * Loads every body that can be read, by the path of its file. Bodies are compiled only if they are neither in `known`,
 * the result of an earlier call, nor known to `recall`, nor in the cache. `around` changes whenever anything changes
 * that a body with errors may have looked for.
 */
export async function loadBodies(
  entries: readonly AnyEntry[],
  { folder: publicFolder }: PublicFolder,
  known: ReadonlyMap<string, Body>,
  around: string,
  targets: Targets,
  compile: Compile,
  recall: (file: ContentFile) => Loaded | undefined = () => undefined,
  library: Library = NO_REFERENCES,
): Promise<ReadonlyMap<string, Body>> {
  const bodies = new Map<string, Body>()
  await inParallel(entries, AT_ONCE, async (entry) => {
    const { file } = entry
    const before = known.get(file.path)
    const same = before?.file === file ? before : undefined
    const source = sourceOf(entry, publicFolder, library)
    if (!source) return
    const isStillWrong = same && !same.loaded.key && same.around === around
    const loaded = isStillWrong
      ? same.loaded
      : await loadOrCompile(source, targets, compile, library.ifCurrent(file, same?.loaded ?? recall(file)))
    bodies.set(file.path, { loaded: library.mark(file, loaded), file, around })
  })
  return bodies
}

/** Enough to keep a pool of workers busy, and few enough that memory holds only a few bodies. */
const AT_ONCE = 16

/** Returns the site path of every text, by the path of its file. */
export function textsOf(entries: readonly AnyEntry[]): NonNullable<Targets['texts']> {
  return Object.fromEntries(entries.map((entry) => [entry.file.path, pathOf(entry)]))
}

/** Returns everything that a link within the site may point to. */
export function targetsOf(
  entries: readonly AnyEntry[],
  linked: Pick<Entries, 'posts' | 'pages'>,
  publicFolder: PublicFolder,
  redirects: readonly Redirect[],
  { components, style }: Pick<ReadComponents, 'components' | 'style'> = { components: {}, style: '' },
): Targets {
  const aliases = aliasesOf(linked).map(({ alias, to }) => [alias, to])
  return {
    texts: textsOf(entries),
    aliases: Object.fromEntries([...plainRedirects(redirects), ...aliases]),
    files: [...ownPaths(publicFolder)],
    ...(Object.keys(components).length > 0 && { components, ownStyle: style }),
  }
}

/** Returns what the compiler needs to know about a text, or `undefined` if it is not clear where the body starts. */
export function sourceOf(entry: AnyEntry, publicFolder: string, library: Library = NO_REFERENCES): Source | undefined {
  const { body, reading } = entry
  if (body === undefined) return undefined
  const title = typeof reading.title === 'string' ? reading.title : ''
  const language = foreignLanguage(entry)
  return {
    ...homeOf(entry, publicFolder),
    get body() {
      return body()
    },
    get cited() {
      return library.cite(entry.file, body())
    },
    title,
    ...(language && { language }),
    ...(kinds[entry.file.kind].isBeside && { isBeside: true }),
  }
}

/** Returns where a text is, to find the pictures that it shows. */
export function homeOf({ file, slug }: Pick<AnyEntry, 'file' | 'slug'>, publicFolder: string): PictureHome {
  const path = pathOf({ file, slug })
  const { hasFolder, noun = file.kind } = kinds[file.kind]
  return {
    file: file.file,
    format: file.format,
    folder: dirname(file.path),
    publicFolder,
    path,
    mediaPath: file.folder === undefined ? '' : mediaPath(path, ''),
    ...(hasFolder && { noun }),
  }
}
