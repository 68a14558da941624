import { pathToFileURL } from 'node:url'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { type CliContext, createCliContext } from './context'

/**
 * A command. Takes a context and its arguments; resolves to its exit code, or to `undefined` while it keeps serving.
 */
export type Command = (context: CliContext, args: readonly string[]) => Promise<number | undefined>

export type FlagOptions = NonNullable<ParseArgsConfig['options']>

export interface CommandDefinition<Flags extends FlagOptions, Code extends number | undefined> {
  /** Text for `--help`, also printed when the command line is wrong. */
  readonly help: string
  /** Flags besides `--help`, in the format of Node's `parseArgs`. */
  readonly flags: Flags
  /**
   * Names of the arguments that are not flags: `title?` is optional, `paths*` may occur any number of times. None by
   * default.
   */
  readonly words?: readonly string[]
  run(context: CliContext, values: FlagValues<Flags>, words: readonly string[]): Promise<Code> | Code
}

export type FlagValues<Flags extends FlagOptions> = ReturnType<
  typeof parseArgs<{ options: Flags; strict: true }>
>['values']

/**
 * Returns a command that parses its command line and supports `--help`. If the command line is wrong, it prints why and
 * returns exit code 2.
 */
export function defineCommand<const Flags extends FlagOptions, Code extends number | undefined>({
  help,
  flags,
  words: names = [],
  run,
}: CommandDefinition<Flags, Code>): (context: CliContext, args: readonly string[]) => Promise<Code | number> {
  return async (context, args) => {
    const read = readCommandLine(args, { ...flags, ...HELP_FLAG }, names)
    if ('mistake' in read) {
      context.printError(`${read.mistake}\n\n${help}`)
      return 2
    }
    const { help: isHelp, ...values } = read.values as Record<string, unknown>
    if (!isHelp) return run(context, values as FlagValues<Flags>, read.words)
    context.print(help)
    return 0
  }
}

/** Runs `command` in this process if Node was started with its file, whose URL is `url`. Sets the exit code. */
export async function runAsProgram(url: string, command: Command): Promise<void> {
  if (!process.argv[1] || url !== pathToFileURL(process.argv[1]).href) return
  const code = await command(createCliContext(), process.argv.slice(2))
  if (code !== undefined) process.exitCode = code
}

const HELP_FLAG = { help: { type: 'boolean', short: 'h', default: false } } as const

type Read = { readonly values: object; readonly words: readonly string[] } | { readonly mistake: string }

function readCommandLine(args: readonly string[], options: FlagOptions, names: readonly string[]): Read {
  try {
    const { values, positionals: words } = parseArgs({ args: [...args], options, strict: true, allowPositionals: true })
    const least = names.filter((name) => !/[?*]$/.test(name)).length
    const most = names.some((name) => name.endsWith('*')) ? Number.POSITIVE_INFINITY : names.length
    if (values.help || (words.length >= least && words.length <= most)) return { values, words }
    const expected =
      names.length === 0 ? 'nothing but flags' : names.map((name) => `<${name.replace('?', '')}>`).join(' ')
    const found = words.length === 0 ? 'nothing' : words.map((word) => `"${word}"`).join(' ')
    return { mistake: `expected ${expected}, found ${found}` }
  } catch (error) {
    // Removes Node's advice about arguments that start with a hyphen.
    return { mistake: error instanceof Error ? error.message.replace(/\. To specify.*$/s, '') : String(error) }
  }
}
