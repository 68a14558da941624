export { budgets, findOverBudget } from './checks/budgets'
export { type FinishedSite, listSite } from './checks/site'
export type { Check } from './checks/types'
export { ExportError } from './error'
export { buildPageFacts, createFactsPool, type DescribedPage, type PageFacts, weigh } from './facts'
export { type Finished, finishExport, finishPages } from './finish'
export {
  checkPolicy,
  headersFor,
  loadPolicy,
  type Policy,
  renderCaddy,
  renderNginx,
  renderRecipes,
  renderRecipesToRead,
  renderVercel,
} from './hosting'
export { precompress } from './precompress'
export { createSiteServer } from './server'
export type { Timing } from './summary'
export { recoverSwap, swap } from './swap'
export type { Export, Fault, KeptPages, Step } from './types'
