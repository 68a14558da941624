export { renderLlms, renderTwin } from './render'
