import type { CliContext } from '../context'

/** One verb of `npm run post`. */
export interface Verb {
  readonly name: string
  /** A line for the list of verbs. */
  readonly summary: string
  /** What `--help` prints. */
  readonly help: string
  /** Resolves to the exit code: 0 done, 1 refused with nothing written, 2 a wrong command line. */
  run(context: CliContext, args: readonly string[]): Promise<number>
}

/** Flags that every verb has. */
export const commonFlags = {
  'dry-run': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const
