export { problem, sortProblems } from './problem'
export type { Problem } from './types'
