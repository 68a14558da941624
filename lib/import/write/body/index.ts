/** The body of a text, with addresses and pictures of this site. */
export { anchorsOf } from './anchors'
export { type Asset, createAssets } from './pictures'
export { createResolve, type Resolve } from './resolve'
export { type Rewritten, rewriteBody } from './rewrite'
