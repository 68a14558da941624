import { dirname, join } from 'node:path'
import { type Content, contentRoot, createContentLoader } from '../../content'
import { clock } from '../../dates'
import { loadedSettings, site } from '../../site'
import type { CliContext } from '../context'
import type { LiveCompiler } from './live-compiler'
import { watchFolders } from './watch'

export interface RecheckOptions {
  readonly compiler: LiveCompiler
  /** The report as it is printed. */
  readonly render: (content: Content) => string
  /** Called at once when a file changes, before it is checked. */
  readonly changed?: () => void
}

/**
 * Checks the content folder now and after every change, and prints each report between two lines by which editors know
 * where it begins and ends. Resolves after the first report to what ends it.
 */
export async function startRecheck(context: CliContext, { compiler, render, changed }: RecheckOptions) {
  const { cwd, env, print } = context
  const root = contentRoot(env, cwd)
  let loader = openLoader()
  let known = 0
  let isRunning = false
  let isDue = false

  function openLoader() {
    return createContentLoader({ root, drafts: true, compile: compiler.compile, cwd })
  }

  async function check() {
    const started = performance.now()
    print(`${BEGINS}\n`)
    const { version, problems, wereRight } = compiler.settings()
    if (version !== known) loader = openLoader()
    known = version
    const content = wereRight ? await loader.load(clock(site.timeZone)) : NOTHING
    print(render({ ...content, problems: [...problems, ...content.problems] }))
    print(`${ENDS} in ${((performance.now() - started) / 1000).toFixed(1)} s\n\n`)
  }

  /** One after the other; what changes meanwhile is seen by one more. */
  async function run() {
    isDue = true
    if (isRunning) return
    isRunning = true
    try {
      while (isDue) {
        isDue = false
        await check()
      }
    } catch (error) {
      context.printError(`${error instanceof Error ? error.stack : error}\n`)
    } finally {
      isRunning = false
    }
  }

  await run()
  const folders = new Set([root, dirname(loadedSettings().path), join(cwd, 'public')])
  return watchFolders([...folders], () => {
    changed?.()
    run()
  })
}

/** Without settings nothing can be judged. */
const NOTHING: Content = { posts: [], pages: [], authors: [], problems: [] }

/** `.vscode/tasks.json` looks for them. */
const BEGINS = 'Checking'
const ENDS = 'Checked'
