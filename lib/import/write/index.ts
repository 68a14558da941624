export type { Item, Written } from './items'
export { type ImportPlan, planImport } from './plan'
export { type ImportRecord, loadRecord, recordPath } from './record'
