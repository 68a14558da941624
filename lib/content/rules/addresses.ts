import { basename, dirname, resolve } from 'node:path'
import { oncePer } from '../../once-per'
import { site } from '../../site'
import {
  archivePath,
  atomPath,
  authorPath,
  cardPath,
  feedsPath,
  homePath,
  jsonFeedPath,
  listPath,
  llmsPath,
  mediaPath,
  postsPath,
  rssPath,
  searchPath,
  securityTextPath,
  seriesIndexPath,
  seriesPath,
  tagFeedPath,
  tagPath,
  tagsPath,
  toolPath,
  toolsPath,
  twinPath,
} from '../../urls'
import { namesOf } from '../build'
import type { Entries } from '../entries/entries'
import type { PageEntry } from '../entries/page'
import type { PostEntry } from '../entries/post'
import { pageKinds, pathOf } from '../kinds'

/** Texts that are visible to someone. */
export type Visible = Pick<Entries, 'posts' | 'pages' | 'bodies'>

/** Every path of the site, with the ids that a link to it may name. */
type Addresses = ReadonlyMap<string, ReadonlySet<string> | undefined>

/**
 * Returns every path of the site if `posts` and `pages` are published, with the ids that a link to it may name. The ids
 * are `undefined` for a file, and for a text with errors, where they are unknown. Many rules ask for them.
 */
export const buildAddresses: (visible: Visible) => Addresses = oncePer(({ posts, pages, bodies }) => {
  const grouped = (slugs: (post: PostEntry) => readonly string[]) => {
    const sizes = new Map<string, number>()
    for (const slug of posts.flatMap((post) => [...new Set(slugs(post))])) sizes.set(slug, (sizes.get(slug) ?? 0) + 1)
    return [...sizes]
  }
  const tags = grouped(({ reading }) => (reading.tags ?? []).map(({ slug }) => slug))
  const authors = grouped((post) => namesOf(post).map(({ slug }) => slug))
  const series = grouped(({ reading }) => (reading.series ? [reading.series.slug] : []))
  const tools = [...posts, ...pages].flatMap(({ file }) => bodies.get(file.path)?.facts?.tools ?? [])
  const years = posts.flatMap(({ reading }) => reading.published_at?.day.slice(0, 4) ?? [])
  const lists = [
    ...LISTS,
    ...pages.flatMap(({ kind }) => (pageKinds[kind].list ? pageKinds[kind].base : [])),
    ...listPages(postsPath, posts.length),
    ...tags.flatMap(([tag, size]) => listPages(tagPath(tag), size)),
    ...authors.flatMap(([author, size]) => listPages(authorPath(author), size)),
    ...series.map(([slug]) => seriesPath(slug)),
  ]
  const files = [
    ...FILES,
    ...(site.security ? [securityTextPath] : []),
    ...posts.map(({ slug }) => twinPath(slug)),
    ...[...posts, ...pages].flatMap((entry) => [cardPath(pathOf(entry)), ...mediaOf(entry, bodies)]),
    ...tags.flatMap(([tag]) => [tagFeedPath(tag), cardPath(tagPath(tag))]),
    ...tools.map(({ id }) => cardPath(toolPath(id))),
  ]
  return new Map([
    ...lists.map((path) => [path, idsOf([])] as const),
    [archivePath, idsOf(years)],
    ...tools.map(({ id }) => [toolPath(id), idsOf([id])] as const),
    ...[...posts, ...pages].map((entry) => {
      const body = bodies.get(entry.file.path)
      // Part of a body with errors may not have been read, so some of its ids may be missing.
      return [pathOf(entry), body?.key === undefined ? undefined : body.facts && idsOf(body.facts.anchors)] as const
    }),
    ...files.map((path) => [path, undefined] as const),
  ])
})

/** Adds the id that every page has. A preview asks again and again for the same texts. */
const idsOf = oncePer((own: readonly string[]): ReadonlySet<string> => new Set(['main', ...own]))

/** Returns the files next to a text that it shows. */
function mediaOf(entry: PostEntry | PageEntry, bodies: Entries['bodies']): string[] {
  const { file, reading } = entry
  const { folder } = file
  const { image } = reading
  if (folder === undefined) return []
  const shown = (bodies.get(file.path)?.facts?.images ?? []).flatMap(({ path }) => path ?? [])
  const lead = image === undefined || image.startsWith('/') ? [] : [resolve(folder, image)]
  const beside = [...shown, ...lead].filter((path) => dirname(path) === folder)
  return beside.map((path) => mediaPath(pathOf(entry), basename(path)))
}

const LISTS = [homePath, tagsPath, seriesIndexPath, searchPath, toolsPath, feedsPath]

const FILES = [
  rssPath,
  atomPath,
  jsonFeedPath,
  llmsPath,
  cardPath(homePath),
  '/sitemap.xml',
  '/robots.txt',
  '/manifest.webmanifest',
]

function listPages(path: string, size: number): string[] {
  const pages = Math.max(1, Math.ceil(size / site.pageSize))
  return Array.from({ length: pages }, (_, index) => listPath(path, index + 1))
}
