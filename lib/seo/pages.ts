import { type Page, type Post, pageKinds } from '../content'
import { counted } from '../counted'
import type { AuthorListing, CollectionListing, SeriesListing, TagListing, ToolListing } from '../listings'
import { site } from '../site'
import * as urls from '../urls'
import { newestChange } from './changes'
import { describeList, describePage } from './describe'
import { drawnImage, imageOf } from './images'
import type { AuthorPage, Crumb, PlainPage, PostPage } from './types'

/** Describes the home page, with what its own text, if there is one, says about it. */
export function homePage(posts: readonly Post[], home?: Page): PlainPage {
  const { title = site.name, description = '', updated } = home ?? {}
  const changed = [newestChange(posts), updated].flatMap((one) => one ?? []).sort((a, b) => b.time - a.time)[0]
  return {
    ...describePage(title, description || site.description, urls.homePath, changed),
    kind: 'home',
    breadcrumbs: [],
    ...(home?.image && { image: imageOf(home) }),
  }
}

/** Describes a post. A draft or a scheduled post, shown in a preview, is never indexed. */
export function postPage(post: Post): PostPage {
  const twin = { type: 'text/markdown', path: urls.twinPath(post.slug), title: `${post.title} (Markdown)` } as const
  const shared = describePage(post.title, post.description, post.path, post.updated ?? post.published, [articles])
  return {
    ...shared,
    kind: 'post',
    post,
    image: imageOf(post),
    alternates: [twin, ...shared.alternates],
    index: post.status === 'published',
    ...(post.canonicalUrl && { canonicalUrl: post.canonicalUrl }),
  }
}

/** Describes page `number` of all essays. */
export function postsPage(posts: readonly Post[], number = 1): PlainPage {
  const sentence = posts.length === 0 ? 'No essays yet.' : `Every essay on ${site.name}, newest first.`
  return { ...describeList(articles.title, sentence, articles.path, posts, number), kind: 'list' }
}

export function topicsPage(posts: readonly Post[]): PlainPage {
  return { ...describeList(topics.title, `The subjects ${site.name} covers.`, topics.path, posts), kind: 'list' }
}

/** Describes page `number` of the essays on a topic, which has its own feed and share card. */
export function topicPage(topic: TagListing, number = 1): PlainPage {
  const path = urls.tagPath(topic.slug)
  const sentence = `${counted(topic.posts.length, 'essay')} on ${topic.label}.`
  const shared = describeList(topic.label, sentence, path, topic.posts, number, [topics])
  const feed = { type: 'application/rss+xml', path: urls.tagFeedPath(topic.slug), title: feedTitle(topic) } as const
  return {
    ...shared,
    kind: 'topic',
    image: drawnImage(urls.cardPath(path), `${topic.label}: a topic on ${site.name}`),
    alternates: [feed, ...shared.alternates],
  }
}

export function seriesIndexPage(posts: readonly Post[]): PlainPage {
  return { ...describeList(series.title, `Multi-part essays from ${site.name}.`, series.path, posts), kind: 'list' }
}

export function seriesPage(listing: SeriesListing): PlainPage {
  const sentence = `${listing.label}: a series in ${counted(listing.posts.length, 'part')}.`
  const path = urls.seriesPath(listing.slug)
  return { ...describeList(listing.label, sentence, path, listing.posts, 1, [series]), kind: 'series' }
}

/** Describes page `number` of an author's essays. */
export function authorPage({ author, posts }: AuthorListing, number = 1): AuthorPage {
  const sentence = author.bio || `${counted(posts.length, 'essay')} by ${author.name}.`
  return {
    ...describeList(author.name, sentence, urls.authorPath(author.slug), posts, number),
    kind: 'author',
    author,
  }
}

export function archivePage(posts: readonly Post[]): PlainPage {
  const sentence = `Every essay on ${site.name}, by year.`
  return { ...describeList('Archive', sentence, urls.archivePath, posts), kind: 'archive' }
}

/** Describes the toolbox, which is not indexed if it is empty. */
export function toolsPage(listings: readonly ToolListing[]): PlainPage {
  const sentence =
    'Tools from the essays, for your own decisions. Your answers stay in your browser unless you share them.'
  return { ...describePage(tools.title, sentence, tools.path, undefined), kind: 'list', index: listings.length > 0 }
}

/**
 * Describes the page of a single tool. It changes with the text that contains it, and is indexed only if that text is
 * published.
 */
export function toolPage({ id, title, document }: ToolListing): PlainPage {
  const sentence = `${title} An interactive tool from “${document.title}”.`
  const changed = document.updated ?? ('published' in document ? document.published : undefined)
  const index = !('status' in document) || document.status === 'published'
  const path = urls.toolPath(id)
  const image = drawnImage(urls.cardPath(path), title)
  return { ...describePage(title, sentence, path, changed, [tools]), image, kind: 'page', index }
}

/** Describes a page of the author’s, of whichever kind. */
export function pagePage(page: Page): PlainPage {
  const { base, list } = pageKinds[page.kind]
  const parents = list ? [{ title: list.title, path: base }] : []
  const shared = describePage(page.title, page.description, page.path, page.updated, parents)
  return { ...shared, image: imageOf(page), kind: 'page' }
}

/** Describes the list of all pages of one kind. */
export function collectionPage({ title, sentence, path, pages }: CollectionListing): PlainPage {
  const changed = pages.flatMap(({ updated }) => updated ?? []).sort((a, b) => b.time - a.time)[0]
  return { ...describePage(title, sentence, path, changed), kind: 'list' }
}

export function feedsPage(): PlainPage {
  const sentence = `Follow ${site.name} by RSS, Atom or JSON Feed: everything, or a single topic.`
  return { ...describePage('Follow by feed', sentence, urls.feedsPath, undefined, []), kind: 'feeds' }
}

/** Describes the search page. It is not indexed, because search results should not lead to another search. */
export function searchPage(): PlainPage {
  return {
    ...describePage('Search', `Search ${site.name}.`, urls.searchPath, undefined, []),
    kind: 'search',
    index: false,
  }
}

export function notFoundPage(): PlainPage {
  return {
    ...describePage('Page not found', 'This page could not be found.', notFoundPath, undefined),
    kind: 'notFound',
    breadcrumbs: [],
    index: false,
  }
}

/** Returns the title of a topic's feed. */
export function feedTitle(topic: { readonly label: string }): string {
  return `${site.name}: ${topic.label}`
}

const notFoundPath = '/404.html'

const articles: Crumb = { title: 'Essays', path: urls.postsPath }
const topics: Crumb = { title: 'Topics', path: urls.tagsPath }
const tools: Crumb = { title: 'Tools', path: urls.toolsPath }
const series: Crumb = { title: 'Series', path: urls.seriesIndexPath }
