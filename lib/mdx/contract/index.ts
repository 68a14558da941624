/** What contracts of components are made with: see `components/mdx`. */
export { nearest } from '../errors/nearest'
export {
  type Content,
  type Contract,
  type Contracts,
  contractsOf,
  type DataOf,
  defineContract,
  definePart,
  isAnchor,
  type Markdown,
  type Part,
  type Report,
  several,
  type ToolViewOf,
  type ViewOf,
} from './contract'
export { item, list, paragraph, strong, table, text, titled } from './markdown'
export { id, label, name, prop, toolProps, whole, words } from './schemas'
export type { Appendix, Use, WholeText } from './whole-text'
