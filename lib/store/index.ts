export { hashEngine } from './engine'
export { AT_ONCE, type Entry, openStore, STORE, type Store } from './store'
