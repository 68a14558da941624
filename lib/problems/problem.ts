import type { Problem } from './types'

/** A problem from its parts; parts that are `undefined` are left out. */
export function problem(parts: Parts): Problem {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as unknown as Problem
}

/** Sorted as a reader meets them: by file, then line, then column; a mistake of the whole file comes first. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      order(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      order(a.field ?? '', b.field ?? '') ||
      order(a.message, b.message),
  )
}

/** By code unit, so that every machine and locale sorts alike. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

type Parts = Pick<Problem, 'file' | 'rule' | 'severity' | 'message'> & {
  readonly [Key in 'line' | 'column' | 'field' | 'hint' | 'fix']?: Problem[Key] | undefined
}
