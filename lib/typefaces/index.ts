export { type Face, findFace } from './find-face'
export { outlineOf } from './outline'
