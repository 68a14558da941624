export { each } from './each'
export { hashEngine } from './engine'
export { type Entry, openStore, STORE, type Store } from './store'
