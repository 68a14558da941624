export { findUnanswered } from './find-unanswered'
export { type AddressList, readAddressList } from './read-list'
export { type Suggestion, suggestTargets } from './suggest'
