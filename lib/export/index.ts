export { budgets, findOverBudget, isArticle, weigh, weighEngine } from './checks/budgets'
export { loadSite } from './checks/site'
export type { Check } from './checks/types'
export { ExportError } from './error'
export { finishExport } from './finish'
export {
  checkPolicy,
  headersFor,
  loadPolicy,
  type Policy,
  renderCaddy,
  renderNginx,
  renderRecipes,
  renderRecipesToRead,
} from './hosting'
export { precompress } from './precompress'
export { createSiteServer } from './server'
export type { Timing } from './summary'
export { recoverSwap, swap } from './swap'
export type { Export, Fault, Step } from './types'
