/** Everything needed to write the contract of a component; see `components/mdx` for examples. */
export { nearest } from '../../problems'
export type { Reference } from '../../references'
export {
  type Content,
  type Contract,
  type Contracts,
  contractsOf,
  type DataOf,
  defineContract,
  isAnchor,
  type Markdown,
  type Report,
  type ToolViewOf,
  type ViewOf,
} from './contract'
export type { Drawer, FeedPicture } from './drawer'
export { drawn, item, list, paragraph, phrasing, strong, table, text, titled } from './markdown'
export { type ComponentOptions, defineComponent, type OwnDefinition } from './own'
export { definePart, type Part, several } from './part'
export { type BrowserModule, type BrowserPart, type Rendered, type RenderMistake, SLOT } from './rendered'
export { id, inLanguage, label, name, prop, toolProps, whole, words } from './schemas'
export type { Appendix, Citations, CitationUse, Use, WholeText } from './whole-text'
