/** The body of a text, with addresses and pictures of this site. */
export { anchorsOf } from './anchors'
export { type Asset, createAssets } from './pictures'
export { createResolve, type Resolve } from './resolve'
export { rewriteBody } from './rewrite'
