export { renderMailHtml } from './render'
