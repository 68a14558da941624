export { type Face, findFace } from './find-face'
export { outlineOf } from './outline'
export { isMain, reduceFace, type Weights } from './reduce'
export { type StandIn, standInsFor } from './stand-in'
export {
  type Category,
  type Origin,
  openTypeface,
  type Part,
  type Style,
  type Typeface,
  TypefaceFault,
  type WeightRange,
} from './typeface'
export { type SetLine, type Typesetter, typesetterFor } from './typesetter'
