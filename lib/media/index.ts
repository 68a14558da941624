export { listMedia, loadMedia, type Media } from './files'
export { getVariants, listVariants, loadSources, loadVariant, type PlacedVariant } from './variants'
