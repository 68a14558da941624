import { Piscina } from 'piscina'
import type { Problem } from '../problems'
import type { Compile, Compiled, Source, Targets } from './types'

/** What one post may cost: pathological Markdown needs minutes and gigabytes of a parser. */
const MAX_SECONDS = 10
const MAX_MEGABYTES = 512

export interface Compiler {
  /** Like `compileBody`, in a worker thread, and with a problem for a body that takes too long or too much memory. */
  readonly compile: Compile
  /** Ends the threads. */
  close(): Promise<void>
}

/**
 * Compiles in `workers` threads, for the command line; never for Next, whose bundler would follow the worker file. A
 * post that exceeds its limits takes only its own thread with it.
 */
export function createCompiler({ workers, seconds = MAX_SECONDS }: { workers: number; seconds?: number }): Compiler {
  const pool = new Piscina<{ source: Source; targets: string }, Compiled>({
    filename: new URL('./worker.ts', import.meta.url).href,
    execArgv: ['--import', new URL('./typescript.mjs', import.meta.url).href],
    minThreads: 1,
    maxThreads: workers,
    idleTimeout: 5000,
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
  })
  const texts = new WeakMap<Targets, string>()
  const textOf = (targets: Targets) => {
    const text = texts.get(targets) ?? JSON.stringify(targets)
    texts.set(targets, text)
    return text
  }
  const slots = createSlots(workers)
  return {
    compile: (source, targets) =>
      // The clock must not run for posts that wait, so no more are handed over than there are threads.
      slots(async () => {
        try {
          return await pool.run({ source, targets: textOf(targets) }, { signal: AbortSignal.timeout(seconds * 1000) })
        } catch (error) {
          const problem = explain(error, source, seconds)
          if (!problem) throw error
          return { problems: [problem] }
        }
      }),
    close: () => pool.destroy(),
  }
}

function explain(error: unknown, { file }: Source, seconds: number): Problem | undefined {
  if (!(error instanceof Error)) return undefined
  if (error.name === 'AbortError') {
    return {
      file,
      rule: 'too-slow',
      severity: 'error',
      message: `the text takes more than ${seconds} seconds to compile`,
      fix: 'look for thousands of unclosed brackets, asterisks or braces, or split the text',
    }
  }
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return {
      file,
      rule: 'too-large',
      severity: 'error',
      message: `the text takes more than ${MAX_MEGABYTES} MB of memory to compile`,
      fix: 'split it into several posts',
    }
  }
  return undefined
}

/** Runs tasks in the order they come, at most `count` at a time. */
function createSlots(count: number): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let free = count
  const waiting: (() => void)[] = []
  return async (task) => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    else free--
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
}
