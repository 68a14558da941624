import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ExportError, finishExport, precompress, recoverSwap, swap } from '../../export'
import { site } from '../../site'
import { keepFresh, removeStamp, writeStamp } from '../build-stamp'
import { recordAll, writeLock } from '../changes/lock'
import { writeChanges } from '../changes/write'
import type { CliContext } from '../context'
import { refuseSettings } from '../settings'
import { findKept, keepAll } from './kept'
import { type Prepared, prepare } from './prepare'
import { openRelease } from './release'
import { render, STAGING } from './render'

export interface BuildOptions {
  readonly precompress: boolean
  readonly lock: boolean
  /** Make everything anew. */
  readonly clean: boolean
}

/**
 * Checks the content, renders what is missing, finishes the site and puts it in the place of the folder `name`, unless
 * the folder is already what this would make. Returns the exit code: 1 with the old folder untouched.
 */
export async function buildSite(context: CliContext, name: string, options: BuildOptions): Promise<number> {
  const began = Date.now()
  const out = join(context.cwd, name)
  recoverSwap(out)
  const refused = refuseSettings(context, 'Nothing was built.')
  if (refused !== undefined) return refused
  const prepared = await prepare(context)
  if (!prepared) {
    context.printError(`\nNothing was built${existsSync(out) ? `; ${name}/ is unchanged` : ''}.\n`)
    return 1
  }

  const { staged, outputs } = prepared
  const release = openRelease(context.cwd, name, staged, [outputs.othersKey, options.precompress])
  const unchanged = options.clean ? undefined : await release.findSummary()
  const summary = unchanged ?? (await makeSite(context, name, { ...prepared, options }))
  if (summary === undefined) return 1
  if (unchanged === undefined) await release.record(summary)
  else {
    await keepAll(context, outputs)
    context.print(`✔ Nothing has changed since ${name}/ was built\n`)
  }
  if (name === 'out') await writeStamp(context, began)
  if (options.lock) {
    await keepFresh(context, out, () => writeChanges(context, writeLock(context, recordAll(context)), false))
  }
  context.print(`\n${summary}\n${name}/ is ready for ${site.url}${site.basePath}/\n`)
  return 0
}

interface Plan extends Prepared {
  readonly options: BuildOptions
}

/** Makes the site in the staging folder and puts it in place. Returns the summary; `undefined` if it has said what failed. */
async function makeSite(context: CliContext, name: string, plan: Plan): Promise<string | undefined> {
  const { outputs, options, started } = plan
  const kept = await findKept(context, outputs, { isClean: options.clean })
  const planned = performance.now()
  const failure = await render(context, kept, plan.surroundings)
  if (failure) {
    context.printError(`\n${failure}; nothing was replaced.\n`)
    return undefined
  }
  const timings = [
    { name: 'what to render', ms: planned - started },
    { name: 'next build', ms: performance.now() - planned },
  ]
  try {
    const staged = { ...plan.staged, kept: kept.pagesFor(plan.staged.folder) }
    const { summary, pages } = await finishExport(staged, timings, (line) => context.print(`${line}\n`))
    context.print(`✔ Keep for the next build: ${await kept.store(staged.folder, pages)}\n`)
    if (options.precompress) context.print(`✔ Precompress: ${await precompress(staged.folder)}\n`)
    if (name === 'out') await removeStamp(context)
    const out = join(context.cwd, name)
    mkdirSync(dirname(out), { recursive: true })
    swap(staged.folder, out)
    return summary
  } catch (error) {
    if (!(error instanceof ExportError)) throw error
    context.printError(`\n${error.message}\n\nNothing was replaced; what was built is in ${STAGING}/.\n`)
    return undefined
  }
}
