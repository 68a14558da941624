import type { Problem } from './types'

/** Returns a problem with the given parts, leaving out those that are `undefined`. */
export function problem(parts: Parts): Problem {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as unknown as Problem
}

/** Returns problems sorted by file, then line, then column. Problems of a whole file come before those with a line. */
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

/** Compares by code unit, so that every machine and locale sorts alike. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

type Parts = Pick<Problem, 'file' | 'rule' | 'severity' | 'message'> & {
  readonly [Key in 'line' | 'column' | 'field' | 'hint' | 'fix']?: Problem[Key] | undefined
}
