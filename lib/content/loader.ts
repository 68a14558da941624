import { dirname, join } from 'node:path'
import type { Compile } from '../mdx'
import { messagePath, type Problem, sortProblems } from '../problems'
import { loadedSettings, site } from '../site'
import { buildPage, buildPost, namesOf } from './build'
import { type Body, loadBodies, targetsOf } from './entries/bodies'
import type { Entries } from './entries/entries'
import { loadAuthors } from './entries/load-authors'
import { isPublishedPage } from './entries/page'
import { parseEntries } from './entries/parse-entries'
import { loadPictures } from './entries/pictures'
import { freeze } from './freeze'
import { loadLock } from './lock/lock'
import { fingerprintWithoutTexts } from './read/fingerprint'
import { createMemo } from './read/memo'
import { readPublic } from './read/public-folder'
import { readContent } from './read/read-content'
import { checkContent } from './rules'
import { addLinkFixes } from './rules/link-edits'
import { applySeverities } from './rules/severities'
import { today } from './today'
import type { Content, Page, Post } from './types'

export interface ContentLoaderOptions {
  /** The content folder. */
  readonly root: string
  /** Also give drafts and scheduled posts, as a preview does. Problems are the same either way. */
  readonly drafts: boolean
  /** Compiles what the cache does not hold. */
  readonly compile: Compile
  /** Files in problems are relative to it, and `public/` lies in it. The process's by default. */
  readonly cwd?: string
  /** What shall be read instead of files, by absolute path: shows what a change would do before it is made. */
  readonly texts?: ReadonlyMap<string, string>
  /** How much rules count; what the settings say by default. */
  readonly severities?: Readonly<Record<string, string>>
  /** For a preview: of a text that was right before, and now has a mistake, give what it was. */
  readonly lastRight?: boolean
}

/** One content folder, loaded as often as it changes. */
export interface ContentLoader {
  /** Everything in the folder as it is at `now`. Only what has changed since the last load is read and compiled. */
  load(now: Date): Promise<Content>
}

/** The loader of one content folder. One load at a time. */
export function createContentLoader(options: ContentLoaderOptions): ContentLoader {
  const { root, drafts, compile, cwd = process.cwd(), texts, lastRight = false } = options
  const { memo, sweep } = createMemo()
  let known: ReadonlyMap<string, Body> = new Map()
  const right = { posts: new Map<string, Post>(), pages: new Map<string, Page>() }

  async function load(now: Date): Promise<Content> {
    const severities = options.severities ?? site.check.severities
    const { files, problems } = readContent(root, cwd, { memo, ...(texts && { texts }) })
    const { lock, problems: lockProblems } = loadLock(root, cwd, texts)
    const { posts, pages, authors } = parseEntries(files, now, memo)
    const all = [...posts, ...pages, ...authors]
    const publicFolder = readPublic(cwd)
    const targets = targetsOf(all, posts, publicFolder)
    known = await loadBodies(all, known, fingerprintWithoutTexts([root, join(cwd, 'public')]), targets, compile)
    const bodies = new Map([...known].map(([path, { loaded }]) => [path, loaded]))
    const { pictures, problems: pictureProblems } = await loadPictures(posts, authors, known, cwd, memo)
    sweep()
    const settings = settingsOf(root, cwd)
    const between = { posts, pages, authors, bodies, lock, settings, today: today(now).day }
    const reported = [
      ...problems,
      ...lockProblems,
      ...all.flatMap((entry) => entry.problems),
      ...[...bodies.values()].flatMap((body) => body.problems),
      ...pictureProblems,
      ...publicFolder.problems,
      ...checkContent({ ...between, publicFolder }),
    ]
    const found = sortProblems(applySeverities(await addLinkFixes(reported, between), severities))

    const wrong = filesWithErrors(found)
    const isRight = (entry: Located) => !wrong.has(entry.file.file)
    const visible = posts.filter((post) => isRight(post) && (drafts || post.status === 'published'))
    const people = await loadAuthors(authors.filter(isRight), visible.flatMap(namesOf), bodies, pictures)
    const builtPosts = visible.map((entry) =>
      buildPost(entry, bodies.get(entry.file.path), { now, people, lock, image: pictures.get(entry.file.path) }),
    )
    const builtPages = pages
      .filter((page) => isRight(page) && (drafts || isPublishedPage(page)))
      .map((entry) => buildPage(entry, bodies.get(entry.file.path)))
    return freeze({
      posts: withLast(right.posts, posts, builtPosts.filter(isDefined)).sort(newestFirst),
      pages: withLast(right.pages, pages, builtPages.filter(isDefined)),
      authors: [...people.values()].sort((a, b) => compare(a.slug, b.slug)),
      problems: found,
    })
  }

  /** What is right now, and what was right before of the files that still exist. */
  function withLast<D extends Post | Page>(last: Map<string, D>, entries: readonly Located[], built: D[]): D[] {
    if (!lastRight) return built
    const before = new Map(last)
    last.clear()
    for (const document of built) last.set(document.file, document)
    const taken = new Set(built.map(({ slug }) => slug))
    const kept = entries.flatMap(({ file: { file } }) => (last.has(file) ? [] : (before.get(file) ?? [])))
    for (const document of kept) last.set(document.file, document)
    return [...built, ...kept.filter(({ slug }) => !taken.has(slug))]
  }

  return { load }
}

/** The settings that are in use, when they are those of the content folder, as its file has them now. */
function settingsOf(root: string, cwd: string): Entries['settings'] {
  const { path, placeOf, problems } = loadedSettings()
  return dirname(path) === root && problems.length === 0 ? { file: messagePath(path, cwd), placeOf } : undefined
}

interface Located {
  readonly file: { readonly file: string }
}

function filesWithErrors(problems: readonly Problem[]): ReadonlySet<string> {
  return new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file))
}

/** By time of publication, then title, then slug: one order on every machine. */
function newestFirst(a: Post, b: Post): number {
  return b.published.time - a.published.time || compare(a.title, b.title) || compare(a.slug, b.slug)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const isDefined = <T>(value: T | undefined): value is T => value !== undefined
