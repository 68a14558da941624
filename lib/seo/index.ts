export { cardSize } from './images'
export { isHouse, jsonLdFor, renderJsonLd } from './json-ld'
export { metadataFor, viewportFor } from './metadata'
export {
  archivePage,
  authorPage,
  collectionPage,
  feedsPage,
  feedTitle,
  homePage,
  notFoundPage,
  pagePage,
  postPage,
  postsPage,
  searchPage,
  seriesIndexPage,
  seriesPage,
  toolPage,
  toolsPage,
  topicPage,
  topicsPage,
} from './pages'
export { renderSecurityText } from './security-text'
export { buildManifest, buildRobots } from './site-files'
export { buildSitemap, listPageInfos } from './sitemap'
export type { Alternate, Crumb, PageInfo, ShareImage } from './types'
