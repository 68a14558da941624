export { PictureFault } from './fault'
export { findPicture, type Picture } from './find'
export { inspectPicture, type Measure } from './inspect'
