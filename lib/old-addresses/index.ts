export { findUnanswered } from './find-unanswered'
export { type AddressList, readAddressList } from './read-list'
export { renderRedirects } from './render-redirects'
export { type Suggestion, suggestTargets } from './suggest'
