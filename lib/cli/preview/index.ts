export { type PreviewServer, startPreviewServer } from './server'
