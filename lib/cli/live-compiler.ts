import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { Compile, Compiled } from '../mdx'
import { createCompiler } from '../mdx/pool'
import type { Problem } from '../problems'
import { reloadSettings, settingsFile } from './settings'

/** Compiles in worker threads for a process that outlives a change of `content/site.ts`. */
export interface LiveCompiler {
  /** With the settings as they are now. Whoever asks for the same at once, as the report and the page do, shares it. */
  readonly compile: Compile
  /** Takes over the settings if they have changed: how often they have, and why they cannot be read. */
  settings(): Promise<{ readonly version: number; readonly fault: Problem | undefined }>
  close(): Promise<void>
}

export function createLiveCompiler(cwd: string): LiveCompiler {
  const running = new Map<string, Promise<Compiled>>()
  let compiler = open()
  let time = settingsTime()
  let current = Promise.resolve<{ version: number; fault: Problem | undefined }>({ version: 0, fault: undefined })

  function open() {
    return createCompiler({ workers: availableParallelism() })
  }

  function settingsTime() {
    return statSync(settingsFile(cwd), { throwIfNoEntry: false })?.mtimeMs
  }

  function settings() {
    const found = settingsTime()
    if (found !== time) {
      time = found
      current = current.then(async ({ version }) => {
        const fault = await reloadSettings(cwd)
        renew()
        return { version: version + 1, fault }
      })
    }
    return current
  }

  /** Threads have the settings with which they began. */
  function renew() {
    const old = compiler
    compiler = open()
    Promise.allSettled(running.values()).then(() => old.close())
  }

  return {
    settings,
    async compile(source, targets) {
      await settings()
      const key = JSON.stringify(source)
      const compiling = running.get(key) ?? compiler.compile(source, targets).finally(() => running.delete(key))
      running.set(key, compiling)
      return compiling
    },
    close: () => compiler.close(),
  }
}
