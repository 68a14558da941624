export { withOwnComponents } from './contracts'
export { readOwnComponents } from './read'
