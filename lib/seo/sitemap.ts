import type { MetadataRoute } from 'next'
import type { Page, Post } from '../content'
import { findHome, furtherPages, listAuthors, listCollections, listSeries, listTags, listTools } from '../listings'
import { site } from '../site'
import { absoluteUrl } from '../urls'
import { absolute } from './metadata'
import * as pages from './pages'
import type { PageInfo } from './types'

/**
 * Returns every page of the site with an address of its own. There are no drafts among them, because `lib/content`
 * withholds them.
 */
export function listPageInfos(posts: readonly Post[], documents: readonly Page[]): PageInfo[] {
  const series = listSeries(posts)
  const tools = listTools(posts, documents)
  const home = findHome(documents)
  return [
    pages.homePage(posts, home),
    ...listInfos(posts, (number) => pages.postsPage(posts, number)),
    ...posts.map((post) => pages.postPage(post)),
    pages.topicsPage(posts),
    ...listTags(posts).flatMap((tag) => listInfos(tag.posts, (number) => pages.topicPage(tag, number))),
    pages.seriesIndexPage(posts),
    ...series.map((listing) => pages.seriesPage(listing)),
    ...listAuthors(posts).flatMap((author) => listInfos(author.posts, (number) => pages.authorPage(author, number))),
    pages.archivePage(posts),
    pages.toolsPage(tools),
    ...tools.map((tool) => pages.toolPage(tool)),
    ...listCollections(documents).map((listing) => pages.collectionPage(listing)),
    ...documents.filter((page) => page !== home).map((page) => pages.pagePage(page)),
    pages.feedsPage(),
    pages.searchPage(),
  ]
}

/**
 * Returns the sitemap: the pages that may be indexed under this address, with the date of their last change if it is
 * known. A text first published elsewhere, or superseded, is left out, because its canonical address is another.
 */
export function buildSitemap(infos: readonly PageInfo[]): MetadataRoute.Sitemap {
  return infos
    .filter((info) => info.index && !info.canonicalUrl)
    .map((info) => ({
      url: absoluteUrl(info.path),
      ...(info.changed && { lastModified: info.changed.iso }),
      ...(info.languages && { alternates: { languages: absolute(info.languages) } }),
    }))
}

function listInfos(posts: readonly Post[], build: (number: number) => PageInfo): PageInfo[] {
  return [1, ...furtherPages(posts, site.pageSize)].map(build)
}
