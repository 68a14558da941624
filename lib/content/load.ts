import { join } from 'node:path'
import type { Compile } from '../mdx'
import { type Problem, sortProblems } from '../problems'
import { site } from '../site'
import { listPublicFiles } from './addresses'
import { parseAuthor } from './author'
import { loadAuthors } from './authors'
import { loadBodies } from './bodies'
import { buildPage, buildPost, namesOf } from './build'
import { isPublishedPage, parsePage } from './entries'
import { freeze } from './freeze'
import { addLinkEdits } from './link-edits'
import { loadLock } from './lock'
import { loadPictures } from './pictures'
import { parsePost } from './post'
import { readContent } from './read'
import { checkContent } from './rules'
import { applySeverities, checkSettings } from './severities'
import { today } from './today'
import type { Content, Post } from './types'

export interface LoadOptions {
  /** Content folder with `posts/`, `pages/`, `authors/`. */
  readonly root: string
  /** What is due and what is scheduled. */
  readonly now: Date
  /** Also give drafts and scheduled posts, as a preview does. Problems are the same either way. */
  readonly drafts: boolean
  /** Compiles what the cache does not hold: a pool of workers on the command line, this process by default. */
  readonly compile?: Compile
  /** Files in problems are relative to it, and `public/` lies in it. The process's by default. */
  readonly cwd?: string
  /** What shall be read instead of files, by absolute path: shows what a change would do before it is made. */
  readonly texts?: ReadonlyMap<string, string>
  /** How much rules count; what the settings say by default. */
  readonly severities?: Readonly<Record<string, string>>
}

/**
 * Everything in a content folder. An author's mistake never throws: it is a problem, and its file is left out of posts,
 * pages and authors. All files are examined, so `problems` is complete and sorted.
 */
export async function loadContent(options: LoadOptions): Promise<Content> {
  const { root, now, drafts, compile, cwd = process.cwd(), texts, severities = site.check.severities } = options
  const { files, problems } = readContent(root, cwd, texts)
  const { lock, problems: lockProblems } = loadLock(root, cwd, texts)
  const posts = files.filter(({ kind }) => kind === 'post').map((file) => parsePost(file, now))
  const pages = files.filter(({ kind }) => kind === 'page').map(parsePage)
  const authors = files.filter(({ kind }) => kind === 'author').map(parseAuthor)
  const all = [...posts, ...pages, ...authors]
  const bodies = await loadBodies(all, compile)
  const { pictures, problems: pictureProblems } = await loadPictures(posts, authors, cwd)
  const reported = [
    ...problems,
    ...checkSettings(severities),
    ...lockProblems,
    ...all.flatMap((entry) => entry.problems),
    ...[...bodies.values()].flatMap((body) => body.problems),
    ...pictureProblems,
    ...checkContent({
      posts,
      pages,
      authors,
      bodies,
      publicFiles: listPublicFiles(join(cwd, 'public')),
      lock,
      today: today(now).day,
    }),
  ]
  const mendable = await addLinkEdits(reported, { posts, pages, authors, bodies })
  const found = sortProblems(applySeverities(mendable, severities))

  const wrong = filesWithErrors(found)
  const isRight = (entry: { readonly file: { readonly file: string } }) => !wrong.has(entry.file.file)
  const visible = posts.filter((post) => isRight(post) && (drafts || post.status === 'published'))
  const right = authors.filter(isRight)
  const people = await loadAuthors(right, visible.flatMap(namesOf), bodies, pictures)
  const built = visible.map((entry) =>
    buildPost(entry, bodies.get(entry.file.path), { now, people, image: pictures.get(entry.file.path) }),
  )
  return freeze({
    posts: built.filter(isDefined).sort(newestFirst),
    pages: pages
      .filter((page) => isRight(page) && (drafts || isPublishedPage(page)))
      .map((entry) => buildPage(entry, bodies.get(entry.file.path)))
      .filter(isDefined),
    authors: [...people.values()].sort((a, b) => compare(a.slug, b.slug)),
    problems: found,
  })
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
