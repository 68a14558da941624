export { listMedia, loadMedia, type Media } from './files'
export {
  getVariants,
  listVariants,
  loadLeadSources,
  loadPortraitSources,
  loadVariant,
  type PlacedVariant,
} from './variants'
