/** Where texts and files go, and what the addresses of the old site lead to. */
export { type Aliases, createAliases } from './aliases'
export { createFind, type Find } from './find'
export { type Placed, placeTexts } from './placed'
export { createPublicPaths } from './public-files'
