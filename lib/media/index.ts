export { listDrawings, loadDrawing } from './drawings'
export { listMedia, loadMedia, type Media, respondWithMedia } from './files'
export { getRecordings } from './recordings'
export {
  getVariants,
  listVariants,
  loadLeadSources,
  loadPortraitSources,
  loadVariant,
  type PlacedVariant,
  respondWithVariant,
} from './variants'
