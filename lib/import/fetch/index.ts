/** Brings pictures from other sites into the tree of a source. */
export { createDownload, type Download } from './download'
export { type FetchedPictures, fetchPictures } from './fetch-pictures'
