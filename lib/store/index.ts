export type { Description, Entry } from './entries'
export { openStore, STORE, type Store } from './store'
export { hashSurroundings } from './surroundings'
