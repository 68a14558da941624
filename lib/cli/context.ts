import { createInterface } from 'node:readline/promises'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { clock } from '../dates'
import type { Compile } from '../mdx'
import { site } from '../site'
import { environmentFaults } from './environment'

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
  /** Asks the person at the terminal; `undefined` when they end the input. Absent where there is no terminal. */
  readonly ask?: (question: string) => Promise<string | undefined>
  /** Compiles bodies. Worker threads with limits of time and memory where it is absent, as on the command line. */
  readonly compile?: Compile
}

/**
 * The context of this process. Colour only on a terminal and without `NO_COLOR` (https://no-color.org). Ends the process
 * with 2 when its environment says what cannot be: no command could do anything right then.
 */
export function createCliContext(): CliContext {
  const { env, stdin, stdout, stderr } = process
  const faults = environmentFaults(env, site.timeZone)
  if (faults.length > 0) {
    stderr.write(`${faults.join('\n')}\n`)
    process.exit(2)
  }
  return {
    cwd: process.cwd(),
    env,
    now: clock(site.timeZone),
    print: (text) => stdout.write(text),
    printError: (text) => stderr.write(text),
    columns: stdout.columns ?? 100,
    color: stdout.isTTY === true && !env.NO_COLOR,
    ...(stdin.isTTY && stdout.isTTY && { ask }),
  }
}

async function ask(question: string): Promise<string | undefined> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    const ended = new Promise<undefined>((resolve) => terminal.once('close', () => resolve(undefined)))
    return await Promise.race([terminal.question(question), ended])
  } finally {
    terminal.close()
  }
}

/** A command line: its flags and, in order, everything else. `undefined` when it is wrong, which has been said then. */
export function readCommand<Flags extends ParseArgsConfig['options'] & object>(
  context: CliContext,
  help: string,
  args: readonly string[],
  options: Flags,
  /** What the words that are no flags are called; `title?` may be left out. */
  names: readonly string[],
) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, strict: true, allowPositionals: true })
    const least = names.filter((name) => !name.endsWith('?')).length
    if ('help' in values && values.help) return { values, words: positionals }
    if (positionals.length >= least && positionals.length <= names.length) return { values, words: positionals }
    const expected =
      names.length === 0 ? 'nothing but flags' : names.map((name) => `<${name.replace('?', '')}>`).join(' ')
    const found = positionals.length === 0 ? 'nothing' : positionals.map((word) => `"${word}"`).join(' ')
    context.printError(`expected ${expected}, found ${found}\n\n${help}`)
  } catch (error) {
    context.printError(`${error instanceof Error ? explain(error) : error}\n\n${help}`)
  }
  return undefined
}

/** Without Node's advice on words that begin with a hyphen. */
const explain = (error: Error) => error.message.replace(/\. To specify.*$/s, '')

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
