import type { Compile, Compiled } from '../../mdx'
import type { Problem } from '../../problems'
import { refreshSettings, settingsProblems } from '../../site'
import { openCompiler } from '../compiler'
import type { CliContext } from '../context'

/** Compiles in worker threads for a process that outlives a change of `content/site.ts`. */
export interface LiveCompiler {
  /** With the settings as they are now. Whoever asks for the same at once, as the report and the page do, shares it. */
  readonly compile: Compile
  /** Takes over the settings if they have changed and are right. */
  settings(): {
    /** How often they have been taken over. */
    readonly version: number
    /** What is wrong with them now. */
    readonly problems: readonly Problem[]
    /** Whether there have been right ones, which hold until these are mended. */
    readonly wereRight: boolean
  }
  close(): Promise<void>
}

export function createLiveCompiler({ cwd, env }: Pick<CliContext, 'cwd' | 'env'>): LiveCompiler {
  const running = new Map<string, Promise<Compiled>>()
  let compiler = openCompiler()
  let version = 0
  let wereRight = false

  function settings() {
    if (refreshSettings(env, cwd)) {
      version++
      renew()
    }
    const problems = settingsProblems()
    wereRight ||= problems.length === 0
    return { version, problems, wereRight }
  }

  /** Threads have the settings with which they began. */
  function renew() {
    const old = compiler
    compiler = openCompiler()
    Promise.allSettled(running.values()).then(() => old.close())
  }

  return {
    settings,
    async compile(source, targets) {
      settings()
      const key = JSON.stringify(source)
      const compiling = running.get(key) ?? compiler.compile(source, targets).finally(() => running.delete(key))
      running.set(key, compiling)
      return compiling
    },
    close: () => compiler.close(),
  }
}
