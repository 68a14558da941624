export { listMedia, loadMedia, type Media } from './files'
