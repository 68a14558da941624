export { CACHES, type DiskCache, openCache } from './cache'
export { packFiles, unpackFiles } from './pack'
