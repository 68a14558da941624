import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Content, contentRoot, listPublicFiles, publicFolder } from '../../content'
import { type Export, ExportError, finishExport, precompress, recoverSwap, swap } from '../../export'
import { firstLine } from '../../islands'
import { requestMissing } from '../../routes'
import { site } from '../../site'
import { keepFresh, removeStamp, writeStamp } from '../build-stamp'
import { finishChanges } from '../changes/finish'
import { recordAll, writeLock } from '../changes/lock'
import { writeChanges } from '../changes/write'
import { renderReport } from '../check'
import type { CliContext } from '../context'
import { loadAllContent } from '../load-content'
import { clearNextFolder, sealNextFolder } from '../next/folder'
import { runNext } from '../next/process'
import { refuseSettings } from '../settings'
import { findKept, type Kept, keepAll, listAllOutputs } from './kept'
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
 * Checks the content, renders what is missing, finishes the site and puts it in the place of the folder `name`. Returns
 * the exit code: 1 with the old folder untouched.
 */
export async function buildSite(
  context: CliContext,
  name: string,
  { precompress: isPrecompressed, lock: isLocked, clean: isClean }: BuildOptions,
): Promise<number> {
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
  const outputs = await listAllOutputs(context, content)
  const release = openRelease(context, name, content, outputs, { isPrecompressed })
  const ready = `${name}/ is ready for ${site.url}${site.basePath}/\n`
  const lock = () => writeChanges(context, writeLock(context, recordAll(context)), false)
  const unchanged = isClean ? undefined : await release.findSummary()
  if (unchanged !== undefined) {
    await keepAll(context, outputs)
    if (name === 'out') await writeStamp(context, began)
    if (isLocked) await keepFresh(context, out, lock)
    context.print(`✔ Nothing has changed since ${name}/ was built\n\n${unchanged}\n${ready}`)
    return 0
  }
  const kept = await findKept(context, outputs, isClean)
  const planned = performance.now()
  const failure = await render(context, kept)
  if (failure) {
    context.printError(`\n${failure}; nothing was replaced.\n`)
    return 1
  }
  const timings = [
    { name: 'what to render', ms: planned - started },
    { name: 'next build', ms: performance.now() - planned },
  ]
  try {
    const staged = stagedSite(context, content, kept)
    const { summary, pages } = await finishExport(staged, timings, (line) => context.print(`${line}\n`))
    context.print(`✔ Keep for the next build: ${await kept.store(staged.folder, pages)}\n`)
    if (isPrecompressed) context.print(`✔ Precompress: ${await precompress(staged.folder)}\n`)
    if (name === 'out') await removeStamp(context)
    mkdirSync(dirname(out), { recursive: true })
    swap(staged.folder, out)
    if (name === 'out') await writeStamp(context, began)
    if (isLocked) await keepFresh(context, out, lock)
    await release.record(summary)
    context.print(`\n${summary}\n${ready}`)
    return 0
  } catch (error) {
    if (!(error instanceof ExportError)) throw error
    context.printError(`\n${error.message}\n\nNothing was replaced; what was built is in ${STAGING}/.\n`)
    return 1
  }
}

/** Does what `npm run check` does. Returns the content, or `undefined` if it has errors. */
async function loadCheckedContent(context: CliContext): Promise<Content | undefined> {
  if (finishChanges(context) !== undefined) return undefined
  const content = await loadAllContent(context)
  context.print(renderReport(content, context))
  return content.problems.some(({ severity }) => severity === 'error') ? undefined : content
}

function stagedSite({ cwd, env }: CliContext, { posts, redirects }: Content, kept: Kept): Export {
  const root = contentRoot(env, cwd)
  return {
    folder: join(cwd, STAGING),
    next: join(cwd, '.next'),
    inlineScripts: [firstLine],
    kept: kept.pagesFor(join(cwd, STAGING)),
    redirects,
    unpublished: posts.filter(({ status }) => status !== 'published').map(({ path }) => path),
    publicFolder: publicFolder(root),
    publicFiles: listPublicFiles(root),
    budget: site.check.severities.budget ?? 'off',
  }
}

/** Renders what is missing into the staging folder. Resolves to what went wrong. */
async function render(context: CliContext, { missing }: Kept): Promise<string | undefined> {
  if (missing) return runNextBuild(context, await requestMissing(context.cwd, missing))
  mkdirSync(join(context.cwd, STAGING), { recursive: true })
  return undefined
}

/**
 * Runs `next build` with the time of the check, so that both see the same posts as due. Resolves to what went wrong.
 */
async function runNextBuild(
  { cwd, env, now }: CliContext,
  request: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  await clearNextFolder(cwd, '.next')
  const { code, isStopped } = await runNext(cwd, ['build'], {
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
  return undefined
}
