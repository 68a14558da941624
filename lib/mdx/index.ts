/**
 * From the body of a text to everything that is made of it. `lib/mdx/contract` is a second door, for components; a third,
 * `lib/mdx/pool`, compiles in worker threads: it is for the command line and must not be imported by anything that Next
 * bundles.
 */

export type { LinkPosition } from './links/find-links'
export { resolveAddress } from './links/resolve'
export { loadArtifact, loadOrCompile, loadTool } from './service/cache'
export { compileWith, findLinks } from './service/lazy'
export { type BodyComponents, loadBody } from './service/load-body'
export { compileAt } from './service/remote'
export type {
  Artifact,
  Compile,
  Compiled,
  Facts,
  Heading,
  Image,
  Link,
  Loaded,
  Source,
  Targets,
  Tool,
  ToolBody,
} from './types'
export { smarten } from './typography/smarten'
