export { openFolder } from './folder'
export { readIfThere, readText, type Tree } from './tree'
export { openZip } from './zip'
