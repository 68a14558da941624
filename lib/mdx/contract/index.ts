/** What contracts of components are made with: see `components/mdx`. */
export { nearest } from '../errors/nearest'
export {
  type Appendix,
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
  type Use,
  type ViewOf,
  type WholeText,
} from './contract'
export { item, list, paragraph, strong, table, text, titled } from './markdown'
export { id, label, name, prop, toolProps, whole, words } from './schemas'
