export { type PreviewServer, startPreviewServer } from './server'
export { shareCompile } from './share'
