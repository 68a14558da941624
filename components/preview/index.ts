export { PreviewBar, PreviewHead, PreviewReport } from './preview'
