import type { ParseArgsConfig, parseArgs } from 'node:util'
import { type CliContext, readCommand } from '../context'

/** One verb of `npm run post`. */
export interface Verb {
  readonly name: string
  /** A line for the list of verbs. */
  readonly summary: string
  /** Resolves to the exit code: 0 done, 1 refused with nothing written, 2 a wrong command line. */
  run(context: CliContext, args: readonly string[]): Promise<number>
}

type FlagOptions = NonNullable<ParseArgsConfig['options']>

interface Definition<Flags extends FlagOptions> extends Pick<Verb, 'name' | 'summary'> {
  /** What `--help` prints. */
  readonly help: string
  /** Besides `--dry-run` and `--help`. */
  readonly flags: Flags
  /** What the words that are no flags are called; `title?` may be left out. */
  readonly words: readonly string[]
  run(context: CliContext, values: Values<Flags>, words: readonly string[]): Promise<number>
}

type Values<Flags extends FlagOptions> = ReturnType<
  typeof parseArgs<{ options: Flags & typeof commonFlags; strict: true }>
>['values']

/** A verb that reads its command line and explains itself. */
export function defineVerb<const Flags extends FlagOptions>(definition: Definition<Flags>): Verb {
  const { name, summary, help, flags, words: names } = definition
  return {
    name,
    summary,
    async run(context, args) {
      const command = readCommand(context, help, args, { ...flags, ...commonFlags }, names)
      if (!command) return 2
      if ('help' in command.values && command.values.help) {
        context.print(help)
        return 0
      }
      return definition.run(context, command.values as Values<Flags>, command.words)
    },
  }
}

const commonFlags = {
  'dry-run': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const
