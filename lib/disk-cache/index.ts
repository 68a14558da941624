export { CACHES, type DiskCache, openCache } from './cache'
export { type PackedFile, packFiles, unpackFiles } from './pack'
