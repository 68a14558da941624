import { dirname } from 'node:path'
import { type Compile, readOwnComponents } from '../mdx'
import { messagePath, type Problem, sortProblems } from '../problems'
import { loadedSettings, site } from '../site'
import { buildPage, buildPost, buildSlot, namesOf } from './build'
import { type Body, loadBodies, targetsOf } from './entries/bodies'
import { type Entries, isPublished } from './entries/entries'
import { loadAuthors } from './entries/load-authors'
import { parseEntries } from './entries/parse-entries'
import { loadPictures } from './entries/pictures'
import { createTryUnused } from './entries/unused-components'
import { freeze } from './freeze'
import { createLastRight } from './last-right'
import { loadLock } from './lock/lock'
import { checkOwnStyles, ownComponentsFolder } from './read/components'
import { fingerprintWithoutTexts } from './read/fingerprint'
import { createMemo } from './read/memo'
import { readPublic } from './read/public-folder'
import { readContent } from './read/read-content'
import { readLibrary } from './read/references'
import { noRecords, openRecords, type Records } from './records'
import { listRedirects, ownRedirects } from './redirects'
import { checkContent } from './rules'
import { addLinkFixes } from './rules/link-edits'
import { applySeverities } from './rules/severities'
import { withSuccessors } from './successors'
import { today } from './today'
import { withTranslations } from './translations'
import type { Content, Page, Post, Slot } from './types'

export interface ContentLoaderOptions {
  /** The content folder. */
  readonly root: string
  /** Include drafts and scheduled posts, as a preview does. Problems are the same either way. */
  readonly drafts: boolean
  /** Compiles what is not in the cache. */
  readonly compile: Compile
  /** Folder that files in problems are relative to; the process's by default. */
  readonly cwd?: string
  /** Texts to read instead of files, by absolute path, to try a change before it is made. */
  readonly texts?: ReadonlyMap<string, string>
  /** Severities of rules; those of the settings by default. */
  readonly severities?: Readonly<Record<string, string>>
  /** Remember on disk what is in each text, so that the next run reads only those that have changed. */
  readonly remembers?: boolean
  /** For a preview: if a text now has an error, keep its last version without errors. */
  readonly lastRight?: boolean
}

/** Loads one content folder again and again as it changes. */
export interface ContentLoader {
  /** Loads everything in the folder as of `now`. Reads and compiles only what has changed since the last load. */
  load(now: Date): Promise<Content>
}

/** Returns a loader for one content folder. Only one load may run at a time. */
export function createContentLoader(options: ContentLoaderOptions): ContentLoader {
  const { root, drafts, compile, cwd = process.cwd(), texts, lastRight = false, remembers = false } = options
  const { memo, sweep } = createMemo()
  let known: ReadonlyMap<string, Body> = new Map()
  let records: Records | undefined
  const tryUnused = createTryUnused()
  const withLast = {
    posts: createLastRight<Post>(lastRight),
    pages: createLastRight<Page>(lastRight),
    slots: createLastRight<Slot>(lastRight),
  }

  async function load(now: Date): Promise<Content> {
    const severities = options.severities ?? site.check.severities
    const isFirst = records === undefined
    records ??= remembers ? await openRecords(root, cwd) : noRecords
    const { recallPicture } = records
    const { files, problems } = readContent(root, cwd, { memo, isKnown: records.has, ...(texts && { texts }) })
    const { lock, problems: lockProblems } = loadLock(root, cwd, texts)
    const { posts, pages, authors, slots } = parseEntries(files, now, memo, records.entryOf)
    const all = [...posts, ...pages, ...authors, ...slots]
    const settings = settingsOf(root, cwd)
    const publicFolder = readPublic(root, cwd)
    const own = await readOwnComponents(ownComponentsFolder(root), cwd)
    const targets = targetsOf(all, { posts, pages }, publicFolder, ownRedirects({ settings }), own)
    const around = fingerprintWithoutTexts([root])
    const library = await readLibrary(root, cwd, files, settings, memo)
    known = await loadBodies(all, publicFolder, known, around, targets, compile, records.loadedOf, library)
    const unused = await tryUnused(known, targets, compile)
    const bodies = new Map([...known].map(([path, { loaded }]) => [path, loaded]))
    const { pictures, problems: pictureProblems } = await loadPictures(
      [...posts, ...pages],
      authors,
      known,
      publicFolder.folder,
      cwd,
      (key, state, make) => memo.getOrMake(key, state, () => recallPicture(key, state, make)),
    )
    if (isFirst) await records.keep(known)
    sweep()
    const entries = Object.freeze({
      posts,
      pages,
      authors,
      slots,
      bodies,
      lock,
      settings,
      publicFolder,
      today: today(now).day,
    })
    const reported = [
      ...problems,
      ...lockProblems,
      ...all.flatMap((entry) => entry.problems),
      ...distinct([...[...bodies.values()].flatMap((body) => body.problems), ...unused]),
      ...pictureProblems,
      ...publicFolder.problems,
      ...own.problems,
      ...(await checkOwnStyles(own.components, root, memo)),
      ...library.problems,
      ...checkContent(entries),
    ]
    const found = sortProblems(applySeverities(await addLinkFixes(reported, entries), severities))

    const wrong = filesWithErrors(found)
    const isRight = (entry: Located) => !wrong.has(entry.file.file)
    const visible = posts.filter((post) => isRight(post) && (drafts || isPublished(post)))
    const people = await loadAuthors(authors.filter(isRight), visible.flatMap(namesOf), bodies, pictures)
    const builtPosts = visible.map((entry) =>
      buildPost(entry, bodies.get(entry.file.path), pictures.get(entry.file.path), { now, people, lock }),
    )
    const builtPages = pages
      .filter((page) => isRight(page) && (drafts || isPublished(page)))
      .map((entry) => buildPage(entry, bodies.get(entry.file.path), pictures.get(entry.file.path), now))
    const builtSlots = slots
      .filter((slot) => isRight(slot) && (drafts || isPublished(slot)))
      .map((entry) => buildSlot(entry, bodies.get(entry.file.path)))
    const shown = withLast.posts(posts, builtPosts.filter(isDefined))
    return freeze({
      posts: withSuccessors(withTranslations(shown, posts), posts).sort(newestFirst),
      pages: withLast.pages(pages, builtPages.filter(isDefined)),
      slots: withLast.slots(slots, builtSlots.filter(isDefined)),
      redirects: listRedirects(entries),
      authors: [...people.values()].sort((a, b) => compare(a.slug, b.slug)),
      ...(own.modules.length > 0 && { modules: own.modules.map(({ file }) => file).sort() }),
      problems: found,
    })
  }

  return { load }
}

/** Returns the settings file if it belongs to the content folder and is valid. */
function settingsOf(root: string, cwd: string): Entries['settings'] {
  const { path, placeOf, problems } = loadedSettings()
  return dirname(path) === root && problems.length === 0 ? { file: messagePath(path, cwd), placeOf } : undefined
}

interface Located {
  readonly file: { readonly file: string }
}

/** A mistake in a component is found by every text that uses it. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}

function filesWithErrors(problems: readonly Problem[]): ReadonlySet<string> {
  return new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file))
}

/** Sorts by time of publication, then title, then slug, so that the order is the same on every machine. */
function newestFirst(a: Post, b: Post): number {
  return b.published.time - a.published.time || compare(a.title, b.title) || compare(a.slug, b.slug)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const isDefined = <T>(value: T | undefined): value is T => value !== undefined
