import { dirname } from 'node:path'
import { type Content, contentRoot, createContentLoader } from '../../content'
import { clock } from '../../dates'
import { loadedSettings, site } from '../../site'
import type { CliContext } from '../context'
import type { LiveCompiler } from './live-compiler'
import { watchFolders } from './watch'

export interface RecheckOptions {
  readonly compiler: LiveCompiler
  /** Renders the report to print. */
  readonly render: (content: Content) => string
  /** Called immediately when a file changes, before the check. */
  readonly changed?: () => void
}

/**
 * Checks the content folder now and after every change. Prints each report between two lines that tell editors where it
 * begins and ends. Resolves after the first report to an object that stops it.
 */
export async function startRecheck(context: CliContext, { compiler, render, changed }: RecheckOptions) {
  const { cwd, env, print } = context
  const root = contentRoot(env, cwd)
  let loader = openLoader()
  let known = 0
  let isRunning = false
  let isDue = false

  function openLoader() {
    return createContentLoader({ root, drafts: true, compile: compiler.compile, cwd, remembers: true })
  }

  async function check() {
    const started = performance.now()
    print(`${BEGINS}\n`)
    const { version, problems, hasSettings } = compiler.settings()
    if (version !== known) loader = openLoader()
    known = version
    const content = hasSettings ? await loader.load(clock(site.timeZone)) : NOTHING
    print(render({ ...content, problems: [...problems, ...content.problems] }))
    print(`${ENDS} in ${((performance.now() - started) / 1000).toFixed(1)} s\n\n`)
  }

  /** Runs one check at a time; changes meanwhile cause one more. */
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
  const folders = new Set([root, dirname(loadedSettings().path)])
  return watchFolders([...folders], () => {
    changed?.()
    run()
  })
}

/** Without settings, nothing can be checked. */
const NOTHING: Content = { posts: [], pages: [], authors: [], slots: [], redirects: [], problems: [] }

/** `.vscode/tasks.json` looks for these words. */
const BEGINS = 'Checking'
const ENDS = 'Checked'
