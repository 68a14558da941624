export { openFolder } from './folder'
export { openTree } from './open'
export { readIfThere, readText, type Tree } from './tree'
export { openZip } from './zip'
