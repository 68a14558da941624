/** What each element of HTML becomes. */
export { readComment } from './comments'
export { createHandlers } from './handlers'
