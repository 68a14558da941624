/**
 * Compiles the body of a text into everything that is derived from it. There are two more doors: `lib/mdx/contract` for
 * components, and `lib/mdx/pool`, which compiles in worker threads. The pool is for the command line; nothing that Next
 * bundles may import it.
 */

export type { Facts, Heading, Image, Link, Tool } from './facts'
export { calloutFor } from './foreign/callout-names'
export type { LinkPosition } from './links/find-links'
export { resolveAddress } from './links/resolve'
export type { OwnProp, OwnProps } from './own/describe'
export { type ReadComponents, readOwnComponents } from './own/read'
export { parseCodeMeta } from './page/code/meta'
export { artifactState, isArtifactIntact, loadArtifact, loadOrCompile, loadTool } from './service/cache'
export { sourcesHash } from './service/engine-hash'
export { checkOwnClasses, compileWith, findLinks, listOwnProps, parseBody } from './service/lazy'
export { type BodyComponents, loadBody } from './service/load-body'
export { compileAt } from './service/remote'
export { propertyName, safeAttributes, safeElements } from './tree/html'
export type {
  Artifact,
  Compile,
  Compiled,
  DrawnFile,
  Loaded,
  OwnComponent,
  OwnComponents,
  Source,
  Targets,
  ToolBody,
} from './types'
export { smarten } from './typography/smarten'
