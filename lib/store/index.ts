export { hashEngine } from './engine'
export { openStore, type Store } from './store'
