export { listDrawings, loadDrawing } from './drawings'
export { listMedia, loadMedia, type Media, respondWithMedia } from './files'
export { lightenGif } from './lighter-gif'
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
