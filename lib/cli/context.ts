import { type ParseArgsConfig, parseArgs } from 'node:util'

/** What a command may touch of the world around it. */
export interface CliContext {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: Date
  readonly print: (text: string) => void
  readonly printError: (text: string) => void
  /** Width of the terminal, 100 where there is none. */
  readonly columns: number
  readonly color: boolean
}

/** The context of this process, at `now`. Colour only on a terminal and without `NO_COLOR` (https://no-color.org). */
export function createCliContext(now: Date): CliContext {
  const { env, stdout, stderr } = process
  return {
    cwd: process.cwd(),
    env,
    now,
    print: (text) => stdout.write(text),
    printError: (text) => stderr.write(text),
    columns: stdout.columns ?? 100,
    color: stdout.isTTY === true && !env.NO_COLOR,
  }
}

/** The values of a command's flags; `undefined` when they are wrong, which has been said then. */
export function readFlags<Flags extends ParseArgsConfig['options'] & object>(
  context: CliContext,
  help: string,
  args: readonly string[],
  options: Flags,
) {
  try {
    return parseArgs({ args: [...args], options, strict: true }).values
  } catch (error) {
    context.printError(`${error instanceof Error ? error.message : error}\n\n${help}`)
    return undefined
  }
}
