export { citations } from './check'
export { citationsOf } from './gather'
export { type Citation, completeCitation, parseCitations } from './nodes'
export { citationLinks } from './page'
