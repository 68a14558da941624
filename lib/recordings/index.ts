export { captionsFault } from './captions'
export { findCaptions, findRecording, heavyRecording, type Recording, type ServedFile, typeOfFile } from './find'
export { inspectRecording, type Length } from './inspect'
export type { Kind } from './types'
