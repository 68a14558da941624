import type { Edit } from './edit'
import type { Rule } from './rules'

/** A mistake as a value: where it is, what is wrong, and what to write instead. */
export interface Problem {
  /** Path relative to the working directory, with forward slashes. */
  readonly file: string
  /** Starts at 1; absent if the problem concerns the whole file. */
  readonly line?: number
  readonly column?: number
  /** Front matter key, component prop or element that the mistake is in. */
  readonly field?: string
  /** Stable kebab-case name of the rule, such as `unknown-key`. */
  readonly rule: Rule
  readonly severity: 'error' | 'warning'
  /** What was expected and what was found, as one sentence without a full stop. */
  readonly message: string
  /** What to write instead, in the syntax that the author is using. */
  readonly hint?: string
  /** An edit of the file that fixes the problem, if only one fix is possible: `npm run check -- --fix` applies it. */
  readonly fix?: Edit
}
