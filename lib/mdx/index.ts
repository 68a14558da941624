/**
 * From the body of a text to everything that is made of it. `lib/mdx/contract` is a second door, for components; a third,
 * `lib/mdx/pool`, compiles in worker threads: it is for the command line and must not be imported by anything that Next
 * bundles.
 */
export { loadArtifact, loadOrCompile, loadTool } from './cache'
export { compileWith, findAddresses } from './lazy'
export { type BodyComponents, loadBody } from './load-body'
export { resolveAddress } from './page/addresses'
export {
  buildSources,
  checkPixels,
  encodings,
  heavyPicture,
  inspectPicture,
  type Measure,
  missingPicture,
  PictureFault,
  type PicturePlace,
  type PictureSource,
  planVariants,
  type Variant,
} from './pictures'
export { compileAt } from './remote'
export { decodeAddress, normalAddress, splitAddress } from './syntax/addresses'
export { smarten } from './syntax/smarten'
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
export type { WrittenAddress } from './written'
