import { createInterface } from 'node:readline/promises'
import { clock } from '../dates'
import type { Compile } from '../mdx'
import { site } from '../site'
import { environmentFaults } from './environment'
import { type Prompts, terminalPrompts } from './prompts'

/** Everything that a command may use of the world around it. */
export interface CliContext {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: Date
  readonly print: (text: string) => void
  readonly printError: (text: string) => void
  /** Width of the terminal; 100 if there is none. */
  readonly columns: number
  readonly color: boolean
  /** Asks the person at the terminal; resolves to `undefined` if they end the input. Absent if there is no terminal. */
  readonly ask?: (question: string) => Promise<string | undefined>
  /** Asks with suggestions and choices. Absent if there is no terminal. */
  readonly prompts?: Prompts
  /** Compiles bodies. If absent, as on the command line, worker threads with limits on time and memory do it. */
  readonly compile?: Compile
}

/**
 * Returns the context of this process. Colour is on only in a terminal and without `NO_COLOR` (https://no-color.org).
 * Exits with 2 if the environment is invalid, because then no command could work correctly.
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
    ...(stdin.isTTY && stdout.isTTY && { ask, prompts: terminalPrompts }),
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
