import { type CommandDefinition, defineCommand, type FlagOptions } from '../command'
import type { CliContext } from '../context'

/** One verb of `npm run post`. Its exit code is 0 done, 1 refused with nothing written, 2 a wrong command line. */
export interface Verb {
  readonly name: string
  /** A line for the list of verbs. */
  readonly summary: string
  readonly run: (context: CliContext, args: readonly string[]) => Promise<number>
}

interface Definition<Flags extends FlagOptions>
  extends Omit<CommandDefinition<Flags & typeof DRY_RUN, number>, 'flags'>,
    Pick<Verb, 'name' | 'summary'> {
  /** Besides `--dry-run` and `--help`. */
  readonly flags: Flags
}

/** A verb: a command with a name, a summary, and `--dry-run`. */
export function defineVerb<const Flags extends FlagOptions>({
  name,
  summary,
  flags,
  ...command
}: Definition<Flags>): Verb {
  return { name, summary, run: defineCommand({ ...command, flags: { ...flags, ...DRY_RUN } }) }
}

const DRY_RUN = { 'dry-run': { type: 'boolean', default: false } } as const
