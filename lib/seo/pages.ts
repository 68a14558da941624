import { type Page, type Post, pageKinds } from '../content'
import type { AuthorListing, CollectionListing, SeriesListing, TagListing, ToolListing } from '../listings'
import { site } from '../site'
import * as urls from '../urls'
import { wordsIn } from '../words'
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
  const twin = {
    type: 'text/markdown',
    path: urls.twinPath(post.slug),
    title: wordsIn().twin.title(post.title),
  } as const
  const changed = post.updated ?? post.published
  const canonicalUrl = post.canonicalUrl ?? (post.supersededBy && urls.absoluteUrl(post.supersededBy.path))
  const shared = describePage(post.title, sentenceOf(post), post.path, changed, [articles()])
  return {
    ...shared,
    kind: 'post',
    post,
    image: imageOf(post),
    alternates: [twin, ...shared.alternates],
    index: post.status === 'published',
    ...(post.translations && { languages: languagesOf(post) }),
    ...(canonicalUrl && { canonicalUrl }),
  }
}

/** Describes page `number` of all essays. */
export function postsPage(posts: readonly Post[], number = 1): PlainPage {
  const { about } = wordsIn()
  const sentence = posts.length === 0 ? about.noEssays : about.essays(site.name)
  const { title, path } = articles()
  return { ...describeList(title, sentence, path, posts, number), kind: 'list' }
}

export function topicsPage(posts: readonly Post[]): PlainPage {
  const { title, path } = topics()
  return { ...describeList(title, wordsIn().about.topics(site.name), path, posts), kind: 'list' }
}

/** Describes page `number` of the essays on a topic, which has its own feed and share card. */
export function topicPage(topic: TagListing, number = 1): PlainPage {
  const path = urls.tagPath(topic.slug)
  const { about } = wordsIn()
  const sentence = about.topic(topic.posts.length, topic.label)
  const shared = describeList(topic.label, sentence, path, topic.posts, number, [topics()])
  const feed = { type: 'application/rss+xml', path: urls.tagFeedPath(topic.slug), title: feedTitle(topic) } as const
  return {
    ...shared,
    kind: 'topic',
    image: drawnImage(urls.cardPath(path), about.topicCard(topic.label, site.name)),
    alternates: [feed, ...shared.alternates],
  }
}

export function seriesIndexPage(posts: readonly Post[]): PlainPage {
  const { title, path } = series()
  return { ...describeList(title, wordsIn().about.allSeries(site.name), path, posts), kind: 'list' }
}

export function seriesPage(listing: SeriesListing): PlainPage {
  const sentence = wordsIn().about.series(listing.label, listing.posts.length)
  const path = urls.seriesPath(listing.slug)
  return { ...describeList(listing.label, sentence, path, listing.posts, 1, [series()]), kind: 'series' }
}

/** Describes page `number` of an author's essays. */
export function authorPage({ author, posts }: AuthorListing, number = 1): AuthorPage {
  const sentence = author.bio || wordsIn().about.author(posts.length, author.name)
  return {
    ...describeList(author.name, sentence, urls.authorPath(author.slug), posts, number),
    kind: 'author',
    author,
  }
}

export function archivePage(posts: readonly Post[]): PlainPage {
  const { about, list } = wordsIn()
  return { ...describeList(list.archive, about.archive(site.name), urls.archivePath, posts), kind: 'archive' }
}

/** Describes the toolbox, which is not indexed if it is empty. */
export function toolsPage(listings: readonly ToolListing[]): PlainPage {
  const { title, path } = tools()
  return { ...describePage(title, wordsIn().tools.sentence, path, undefined), kind: 'list', index: listings.length > 0 }
}

/**
 * Describes the page of a single tool. It changes with the text that contains it, and is indexed only if that text is
 * published.
 */
export function toolPage({ id, title, document }: ToolListing): PlainPage {
  const sentence = wordsIn().about.tool(title, document.title)
  const changed = document.updated ?? ('published' in document ? document.published : undefined)
  const index = document.status === 'published'
  const path = urls.toolPath(id)
  const image = drawnImage(urls.cardPath(path), title)
  return { ...describePage(title, sentence, path, changed, [tools()]), image, kind: 'page', index }
}

/** Describes a page of the author’s, of whichever kind. */
export function pagePage(page: Page): PlainPage {
  const { base, list } = pageKinds[page.kind]
  const parents = list ? [{ title: list(wordsIn()).title, path: base }] : []
  const shared = describePage(page.title, sentenceOf(page), page.path, page.updated, parents)
  return { ...shared, image: imageOf(page), kind: 'page' }
}

/** Describes the list of all pages of one kind. */
export function collectionPage({ title, sentence, path, pages }: CollectionListing): PlainPage {
  const changed = pages.flatMap(({ updated }) => updated ?? []).sort((a, b) => b.time - a.time)[0]
  return { ...describePage(title, sentence, path, changed), kind: 'list' }
}

export function feedsPage(): PlainPage {
  const { about, feeds } = wordsIn()
  return { ...describePage(feeds.title, about.feeds(site.name), urls.feedsPath, undefined, []), kind: 'feeds' }
}

/** Describes the search page. It is not indexed, because search results should not lead to another search. */
export function searchPage(): PlainPage {
  const { about, search } = wordsIn()
  return {
    ...describePage(search.title, about.search(site.name), urls.searchPath, undefined, []),
    kind: 'search',
    index: false,
  }
}

export function notFoundPage(): PlainPage {
  const { about, lost } = wordsIn()
  return {
    ...describePage(lost.title, about.lost, notFoundPath, undefined),
    kind: 'notFound',
    breadcrumbs: [],
    index: false,
  }
}

/**
 * Returns the site paths of a post in each of its languages. The one in the language of the site is for everybody else
 * (https://developers.google.com/search/docs/specialty/international/localized-versions); without it, this one.
 */
function languagesOf({ path, language = site.language, translations = [] }: Post): Readonly<Record<string, string>> {
  const all = Object.fromEntries([...translations, { language, path }].map((one) => [one.language, one.path]))
  const sorted = Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1))
  return { ...Object.fromEntries(sorted), 'x-default': all[site.language] ?? sorted[0]?.[1] ?? path }
}

/** Returns the title of a topic's feed. */
export function feedTitle(topic: { readonly label: string }): string {
  return wordsIn().frame.named(site.name, topic.label)
}

const notFoundPath = '/404.html'

const articles = (): Crumb => ({ title: wordsIn().list.essays, path: urls.postsPath })
const topics = (): Crumb => ({ title: wordsIn().topic.topics, path: urls.tagsPath })
const tools = (): Crumb => ({ title: wordsIn().tools.tools, path: urls.toolsPath })
const series = (): Crumb => ({ title: wordsIn().series.all, path: urls.seriesIndexPath })

/** A draft needs only a title. */
const sentenceOf = ({ description, title }: Pick<Page, 'description' | 'title'>) => description || title
