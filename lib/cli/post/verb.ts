import { type CommandDefinition, defineCommand, type FlagOptions } from '../command'
import type { CliContext } from '../context'

/**
 * One verb of `npm run post`. Its exit code is 0 if done, 1 if refused with nothing written, 2 if the command line is
 * wrong.
 */
export interface Verb {
  readonly name: string
  /** One line for the list of verbs. */
  readonly summary: string
  readonly run: (context: CliContext, args: readonly string[]) => Promise<number>
}

interface Definition<Flags extends FlagOptions>
  extends Omit<CommandDefinition<Flags & typeof DRY_RUN, number>, 'flags'>,
    Pick<Verb, 'name' | 'summary'> {
  /** Flags besides `--dry-run` and `--help`. */
  readonly flags: Flags
}

/** Defines a verb: a command with a name, a summary, and `--dry-run`. */
export function defineVerb<const Flags extends FlagOptions>({
  name,
  summary,
  flags,
  ...command
}: Definition<Flags>): Verb {
  return { name, summary, run: defineCommand({ ...command, flags: { ...flags, ...DRY_RUN } }) }
}

const DRY_RUN = { 'dry-run': { type: 'boolean', default: false } } as const
