export type { Item, Written } from './items'
export { type ImportPlan, planImport } from './plan'
export { loadRecord, recordPath } from './record'
