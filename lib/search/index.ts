export { indexSite } from './index-site'
