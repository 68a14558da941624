export { indexSite, type SearchPage } from './index-site'
export { toSearchPage } from './search-page'
