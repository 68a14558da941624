export { renderGithub, renderJson } from './machine'
export { problem, sortProblems } from './problem'
export { counted, type ReadSource, renderText, summarise, type TextOptions } from './text'
export type { Problem } from './types'
