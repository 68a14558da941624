import { createInterface } from 'node:readline/promises'
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
