import { site } from '../site'
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
  postsPath,
  rssPath,
  searchPath,
  seriesIndexPath,
  seriesPath,
  siteCardPath,
  tagCardPath,
  tagFeedPath,
  tagPath,
  tagsPath,
  toolPath,
  toolsPath,
  twinPath,
} from '../urls'
import { pathOf } from './bodies'
import { namesOf } from './build'
import type { Entries } from './entries'
import type { PostEntry } from './post'

/** Every path that the site answers when `posts` and `pages` are published, with what answers it. */
export function buildAddresses({
  posts,
  pages,
  bodies,
}: Pick<Entries, 'posts' | 'pages' | 'bodies'>): ReadonlySet<string> {
  const grouped = (slugs: (post: PostEntry) => readonly string[]) => {
    const sizes = new Map<string, number>()
    for (const slug of posts.flatMap((post) => [...new Set(slugs(post))])) sizes.set(slug, (sizes.get(slug) ?? 0) + 1)
    return [...sizes]
  }
  const tags = grouped(({ reading }) => (reading.tags ?? []).map(({ slug }) => slug))
  const authors = grouped((post) => namesOf(post).map(({ slug }) => slug))
  const series = grouped(({ reading }) => (reading.series ? [reading.series.slug] : []))
  const tools = [...posts, ...pages].flatMap(({ file }) => bodies.get(file.path)?.facts?.tools ?? [])
  return new Set([
    ...ALWAYS,
    ...listPages(postsPath, posts.length),
    ...posts.flatMap((post) => [pathOf(post), twinPath(post.slug), cardPath(post.slug)]),
    ...pages.map(pathOf),
    ...tags.flatMap(([tag, size]) => [...listPages(tagPath(tag), size), tagFeedPath(tag), tagCardPath(tag)]),
    ...authors.flatMap(([author, size]) => listPages(authorPath(author), size)),
    ...series.map(([slug]) => seriesPath(slug)),
    ...tools.map(({ id }) => toolPath(id)),
  ])
}

/** What is the same for addresses that servers answer alike: `/old`, `/old/`, `/old/index.html`. */
export const normalAddress = (path: string) =>
  path
    .toLowerCase()
    .replace(/\/index\.html$/, '')
    .replace(/\/+$/, '')

const ALWAYS = [
  homePath,
  postsPath,
  tagsPath,
  seriesIndexPath,
  archivePath,
  searchPath,
  toolsPath,
  feedsPath,
  rssPath,
  atomPath,
  jsonFeedPath,
  llmsPath,
  siteCardPath,
  '/sitemap.xml',
  '/robots.txt',
]

function listPages(path: string, size: number): string[] {
  const pages = Math.max(1, Math.ceil(size / site.pageSize))
  return Array.from({ length: pages }, (_, index) => listPath(path, index + 1))
}
