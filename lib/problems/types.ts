import type { Edit } from './edit'
import type { Rule } from './rules'

/** A mistake, as a value: where it is, what is wrong, and what to write instead. */
export interface Problem {
  /** Path relative to the working directory, with forward slashes. */
  readonly file: string
  /** From 1; absent when the whole file is meant. */
  readonly line?: number
  readonly column?: number
  /** Front matter key, component prop or element the mistake is in. */
  readonly field?: string
  /** Stable kebab-case name of the rule, such as `unknown-key`. */
  readonly rule: Rule
  readonly severity: 'error' | 'warning'
  /** What was expected and what was found, in one sentence without a full stop. */
  readonly message: string
  /** What to write instead, in the language the author is typing. */
  readonly hint?: string
  /** The fix as an edit of the file, where it can only mean one thing: `npm run check -- --fix` makes it. */
  readonly fix?: Edit
}
