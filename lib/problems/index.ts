export type { Problem } from './types'
