import { Piscina } from 'piscina'
import type { Problem } from '../../problems'
import { threadArguments, threadModule } from '../../thread-module'
import { mentionedIn } from '../own/mentioned'
import type { Compile, Compiled, Source, Targets } from '../types'
import type { Task, WorkerData } from './task'

/** Limits for one post. Pathological Markdown can cost a parser minutes and gigabytes. */
const MAX_SECONDS = 10
const MAX_MEGABYTES = 512

/**
 * Size of the young generation of a thread. In threads V8 keeps it small, and what a parse leaves behind is then moved
 * around before it is thrown away: 1,000 bodies of 12 kB took two threads 21.6 s, and 18.5 s with this.
 */
const YOUNG_MEGABYTES = 192

export interface Compiler {
  /** Like `compileBody`, but runs in a worker thread, and returns a problem if a body takes too much time or memory. */
  readonly compile: Compile
  /** Stops the threads. */
  close(): Promise<void>
}

export interface CompilerOptions {
  /** Maximum number of threads. */
  readonly workers: number
  /** URL of a module that exports `contracts`, the components that bodies may use. */
  readonly components: string
  /** Seconds of processor time for one body. */
  readonly seconds?: number
}

/**
 * Returns a compiler that runs in threads. It is for the command line, never for Next, whose bundler would follow the
 * worker file. A post that exceeds its limits stops only its own thread.
 */
export function createCompiler({ workers, components, seconds = MAX_SECONDS }: CompilerOptions): Compiler {
  const pool = new Piscina<Task, Compiled>({
    filename: threadModule(new URL('./worker.ts', import.meta.url)),
    execArgv: threadArguments(),
    workerData: { components } satisfies WorkerData,
    minThreads: 1,
    maxThreads: workers,
    idleTimeout: 5000,
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  })
  // A thread may also fail after its last text, which has its result by then.
  pool.on('error', () => {})
  const texts = new WeakMap<Targets, string>()
  const textOf = (targets: Targets) => {
    const text = texts.get(targets) ?? JSON.stringify(targets)
    texts.set(targets, text)
    return text
  }
  const clocks = new Set<Clock>()
  const timer = setInterval(createTick(clocks), TICK * 1000).unref()
  return {
    async compile(source, targets) {
      const clock: Clock = {
        begun: new Int32Array(new SharedArrayBuffer(4)),
        left: seconds,
        stop: new AbortController(),
      }
      clocks.add(clock)
      try {
        const task = { source, targets: textOf(targets), begun: clock.begun }
        return await pool.run(task, { signal: clock.stop.signal })
      } catch (error) {
        const problem = explain(error, source, seconds, mentionedIn(source, targets.components))
        if (!problem) throw error
        return { problems: [problem] }
      } finally {
        clocks.delete(clock)
      }
    },
    async close() {
      clearInterval(timer)
      await pool.destroy()
    },
  }
}

/**
 * The time left to a post. It runs only while a thread works on the post, not while the post waits or a thread starts.
 */
interface Clock {
  readonly begun: Int32Array
  readonly stop: AbortController
  left: number
}

/** Seconds between checks of the clocks. */
const TICK = 0.25

/**
 * Returns a function that advances the running clocks by their share of processor time. On a busy machine, an ordinary
 * post may take long in wall-clock time.
 */
function createTick(clocks: ReadonlySet<Clock>): () => void {
  let before = processorSeconds()
  return () => {
    const now = processorSeconds()
    const running = [...clocks].filter(({ begun }) => Atomics.load(begun, 0) === 1)
    const spent = Math.min(TICK, (now - before) / running.length)
    before = now
    for (const clock of running) {
      clock.left -= spent
      if (clock.left <= 0) clock.stop.abort()
    }
  }
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000_000
}

/** `own` are the publication's own components in the text, which may be at fault. */
function explain(error: unknown, { file }: Source, seconds: number, own: object): Problem | undefined {
  if (!(error instanceof Error)) return undefined
  const [first, ...others] = Object.keys(own).map((name) => `<${name}>`)
  const components = [first, ...others].join(', ')
  const orComponents = first === undefined ? '' : `, or look at ${components}, which it uses`
  if (error.name === 'AbortError') {
    return {
      file,
      rule: 'too-slow',
      severity: 'error',
      message: `the text takes more than ${seconds} seconds to compile`,
      hint: `look for thousands of unclosed brackets, asterisks or braces, or split the text${orComponents}`,
    }
  }
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return {
      file,
      rule: 'too-large',
      severity: 'error',
      message: `the text takes more than ${MAX_MEGABYTES} MB of memory to compile`,
      hint: `split it into several posts${orComponents}`,
    }
  }
  if (first !== undefined && /^worker exited/.test(error.message)) {
    return {
      file,
      rule: 'own-component',
      severity: 'error',
      message: `${components} ends the program that checks the text`,
      hint: 'remove what leads out of the component to process.exit()',
    }
  }
  return undefined
}
