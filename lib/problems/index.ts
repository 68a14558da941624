export { renderGithub, renderJson } from './machine'
export { problem, sortProblems } from './problem'
export { counted, placeOf, type ReadSource, renderFrame, renderText, summarise, type TextOptions } from './text'
export type { Problem } from './types'
