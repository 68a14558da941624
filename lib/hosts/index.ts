export { type HeaderBlock, type HeaderLine, type HeaderRule, parseHeadersFile, readHeaderBlocks } from './headers'
export { hostLimits } from './limits'
export { isPattern, patternSource } from './pattern'
export {
  formsOf,
  headOf,
  isSection,
  parseRedirectsFile,
  patternsLast,
  type Redirect,
  type RedirectLine,
  readRedirectLines,
  renderRedirectLine,
  sectionsLast,
} from './redirects'
