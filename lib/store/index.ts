export { AT_ONCE, type Entry, openStore, STORE, type Store } from './store'
export { hashSurroundings } from './surroundings'
