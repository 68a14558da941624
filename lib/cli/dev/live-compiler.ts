import type { Compile, Compiled } from '../../mdx'
import type { Problem } from '../../problems'
import { refreshSettings, settingsProblems } from '../../site'
import { wordsProblems } from '../../words'
import { openCompiler } from '../compiler'
import type { CliContext } from '../context'

/** Compiles in worker threads, for a process that keeps running when `content/site.ts` changes. */
export interface LiveCompiler {
  /**
   * Compiles with the current settings. Simultaneous requests for the same source, as from the report and the page,
   * share one result.
   */
  readonly compile: Compile
  /** Adopts the settings if they have changed and are valid. */
  settings(): {
    /** How many times new settings have been adopted. */
    readonly version: number
    /** Problems of the current settings file. */
    readonly problems: readonly Problem[]
    /** True if there have been valid settings, which remain in use until the problems are fixed. */
    readonly hasSettings: boolean
  }
  close(): Promise<void>
}

export function createLiveCompiler({ cwd, env }: Pick<CliContext, 'cwd' | 'env'>): LiveCompiler {
  const running = new Map<string, Promise<Compiled>>()
  let compiler = openCompiler()
  let version = 0
  let hasSettings = false

  function settings() {
    if (refreshSettings(env, cwd)) {
      version++
      renew()
    }
    const problems = [...settingsProblems(), ...wordsProblems(cwd)]
    hasSettings ||= problems.length === 0
    return { version, problems, hasSettings }
  }

  /** Threads keep the settings that they started with. */
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
