import { topicCard } from '../cards'
import type { Post } from '../content'
import {
  type AuthorListing,
  findAuthor,
  findTag,
  furtherPages,
  type ListedPost,
  type ListPage,
  listAuthors,
  listed,
  listFurtherPages,
  listTags,
  paginate,
} from '../listings'
import { loadPortraitSources } from '../media'
import { buildMenu } from '../navigation'
import { authorPage, postsPage, topicPage } from '../seo'
import { site } from '../site'
import { authorPath, cardPath, postsPath, tagFeedPath, tagPath } from '../urls'
import type { Route, Shown } from './route'

/** Pages after the first of all essays. */
export const furtherEssays = {
  path: `${postsPath}page/[page]/`,
  list: ({ posts }: Shown) => furtherPages(posts, site.pageSize).map((page) => ({ page: String(page) })),
  data: (shown: Shown, { page }: Page) => essaysData(shown, Number(page)),
} satisfies Route<Page>

/** Returns what page `number` of all essays shows. */
export function essaysData(shown: Shown, number: number) {
  const page = pageOf(shown.posts, number)
  return page && { menu: buildMenu(shown), info: postsPage(shown.posts, number), page }
}

/** The first page of each topic. */
export const topics = {
  path: tagPath('[tag]'),
  list: listTopics,
  data: (shown: Shown, { tag }: Tag) => topicData(shown, tag, 1),
} satisfies Route<Tag>

export const furtherTopics = {
  path: `${tagPath('[tag]')}page/[page]/`,
  list: ({ posts }: Shown) =>
    listFurtherPages(listTags(posts), site.pageSize).map(({ slug, page }) => ({ tag: slug, page })),
  data: (shown: Shown, { tag, page }: Tag & Page) => topicData(shown, tag, Number(page)),
} satisfies Route<Tag & Page>

export const topicCards = {
  path: cardPath(tagPath('[tag]')),
  list: listTopics,
  data({ posts }: Shown, { tag }: Tag) {
    const topic = findTag(posts, tag)
    return topic && topicCard(topic)
  },
} satisfies Route<Tag>

/** The feed of each topic. */
export const topicFeeds = {
  path: tagFeedPath('[tag]'),
  list: listTopics,
  data({ posts }: Shown, { tag }: Tag) {
    const topic = findTag(posts, tag)
    return topic && { slug: topic.slug, label: topic.label, posts: topic.posts.slice(0, site.feedLimit) }
  },
} satisfies Route<Tag>

/** The first page of each author, with the bio. */
export const authors = {
  path: authorPath('[author]'),
  list: ({ posts }: Shown) => listAuthors(posts).map(({ slug }) => ({ author: slug })),
  async data(shown: Shown, { author }: Author) {
    const listing = findAuthor(shown.posts, author)
    return listing && authorData(shown, listing, 1, await loadPortraitSources(listing.author))
  },
} satisfies Route<Author>

export const furtherAuthors = {
  path: `${authorPath('[author]')}page/[page]/`,
  list: ({ posts }: Shown) =>
    listFurtherPages(listAuthors(posts), site.pageSize).map(({ slug, page }) => ({ author: slug, page })),
  data(shown: Shown, { author, page }: Author & Page) {
    const listing = findAuthor(shown.posts, author)
    return listing && authorData(shown, listing, Number(page), [])
  },
} satisfies Route<Author & Page>

type Page = { readonly page: string }
type Tag = { readonly tag: string }
type Author = { readonly author: string }

function listTopics({ posts }: Shown): Tag[] {
  return listTags(posts).map(({ slug }) => ({ tag: slug }))
}

function topicData(shown: Shown, slug: string, number: number) {
  const tag = findTag(shown.posts, slug)
  const page = tag && pageOf(tag.posts, number)
  return page && { menu: buildMenu(shown), info: topicPage(tag, number), tag: { slug, label: tag.label }, page }
}

function authorData(shown: Shown, listing: AuthorListing, number: number, portrait: Portrait) {
  const page = pageOf(listing.posts, number)
  return page && { menu: buildMenu(shown), info: authorPage(listing, number), author: listing.author, page, portrait }
}

type Portrait = Awaited<ReturnType<typeof loadPortraitSources>>

function pageOf(posts: readonly Post[], number: number): ListPage<ListedPost> | undefined {
  const page = paginate(posts, number, site.pageSize)
  return page && { ...page, items: page.items.map(listed) }
}
