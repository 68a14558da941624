import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Content, contentRoot, listPublicFiles, publicFolder } from '../../content'
import { type Export, ExportError, finishExport, precompress, recoverSwap, swap } from '../../export'
import { firstLine } from '../../islands'
import { listOutputs, type Outputs, requestMissing, routes } from '../../routes'
import { site } from '../../site'
import { hashSurroundings } from '../../store'
import { keepFresh, removeStamp, writeStamp } from '../build-stamp'
import { finishChanges } from '../changes/finish'
import { recordAll, writeLock } from '../changes/lock'
import { writeChanges } from '../changes/write'
import { renderReport } from '../check'
import type { CliContext } from '../context'
import { loadAllContent } from '../load-content'
import { sealCompiled, takeCompiled } from '../next/compiled'
import { clearNextFolder, sealNextFolder } from '../next/folder'
import { runNext } from '../next/process'
import { refuseSettings } from '../settings'
import { findKept, type Kept, keepAll } from './kept'
import { openRelease } from './release'

export interface BuildOptions {
  readonly precompress: boolean
  readonly lock: boolean
  /** Make everything anew. */
  readonly clean: boolean
}

/** Always the same folder: Next compiles everything again when its name changes. */
export const STAGING = 'out.staging'

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
  const content = await loadCheckedContent(context)
  if (!content) {
    context.printError(`\nNothing was built${existsSync(out) ? `; ${name}/ is unchanged` : ''}.\n`)
    return 1
  }

  rmSync(join(context.cwd, STAGING), { recursive: true, force: true })
  const started = performance.now()
  const staged = stagedSite(context, content)
  const surroundings = hashSurroundings(context.cwd, contentRoot(context.env, context.cwd))
  const outputs = await listOutputs(routes, content, surroundings, context.cwd)
  const release = openRelease(context.cwd, name, staged, [outputs.othersKey, options.precompress])
  const unchanged = options.clean ? undefined : await release.findSummary()
  const summary = unchanged ?? (await makeSite(context, name, { staged, surroundings, outputs, options, started }))
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

interface Plan {
  readonly staged: Export
  /** Hash of what pages depend on besides the content. */
  readonly surroundings: string
  readonly outputs: Outputs
  readonly options: BuildOptions
  /** When it began to be made, as `performance.now()` says. */
  readonly started: number
}

/** Makes the site in the staging folder and puts it in place. Returns the summary; `undefined` if it has said what failed. */
async function makeSite(context: CliContext, name: string, plan: Plan): Promise<string | undefined> {
  const { outputs, options, started } = plan
  const kept = await findKept(context, outputs, options.clean)
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

/** Does what `npm run check` does. Returns the content, or `undefined` if it has errors. */
async function loadCheckedContent(context: CliContext): Promise<Content | undefined> {
  if (finishChanges(context) !== undefined) return undefined
  const content = await loadAllContent(context)
  context.print(renderReport(content, context))
  return content.problems.some(({ severity }) => severity === 'error') ? undefined : content
}

function stagedSite({ cwd, env }: CliContext, { posts, redirects }: Content): Export {
  const root = contentRoot(env, cwd)
  return {
    folder: join(cwd, STAGING),
    next: join(cwd, '.next'),
    inlineScripts: [firstLine],
    redirects,
    unpublished: site.drafts ? [] : posts.filter(({ status }) => status !== 'published').map(({ path }) => path),
    publicFolder: publicFolder(root),
    publicFiles: listPublicFiles(root),
    budget: site.check.severities.budget ?? 'off',
  }
}

/** Renders what is missing into the staging folder. Resolves to what went wrong. */
async function render(context: CliContext, { missing }: Kept, surroundings: string): Promise<string | undefined> {
  if (missing) return runNextBuild(context, surroundings, await requestMissing(context.cwd, missing))
  mkdirSync(join(context.cwd, STAGING), { recursive: true })
  return undefined
}

/**
 * Runs `next build` with the time of the check, so that both see the same posts as due. What it compiles depends only on
 * the surroundings, so it is used again while those are the same. Resolves to what went wrong.
 */
async function runNextBuild(
  { cwd, env, now }: CliContext,
  surroundings: string,
  request: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const isCompiled = await takeCompiled(cwd, surroundings)
  if (!isCompiled) await clearNextFolder(cwd, '.next')
  const args = isCompiled ? ['build', '--experimental-build-mode', 'generate'] : ['build']
  const { code, isStopped } = await runNext(cwd, args, {
    ...env,
    ...request,
    // Rendering a page creates much short-lived garbage. With more room for it, rendering takes a tenth less time.
    NODE_OPTIONS: [env.NODE_OPTIONS, '--max-semi-space-size=32'].filter(Boolean).join(' '),
    NODE_ENV: 'production',
    EXPORT_DIR: STAGING,
    SITE_NOW: now.toISOString(),
  })
  if (isStopped) return 'Stopped'
  if (code !== 0) return 'next build failed'
  await sealNextFolder(cwd, '.next')
  await sealCompiled(cwd, surroundings)
  return undefined
}
