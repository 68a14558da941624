import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { type Content, contentRoot, listPublicFiles, publicFolder } from '../content'
import { type Export, ExportError, finishExport, precompress, recoverSwap, swap } from '../export'
import { firstLine } from '../islands'
import { requestMissing } from '../routes'
import { site } from '../site'
import { keepFresh, removeStamp, writeStamp } from './build-stamp'
import { finishChanges } from './changes/finish'
import { recordAll, writeLock } from './changes/lock'
import { writeChanges } from './changes/write'
import { renderReport } from './check'
import { defineCommand, runAsProgram } from './command'
import type { CliContext } from './context'
import { holdFolder } from './hold-folder'
import { findKept, type Kept } from './incremental'
import { loadAllContent } from './load-content'
import { clearNextFolder, sealNextFolder } from './next/folder'
import { runNext } from './next/process'
import { refuseSettings } from './settings'

const HELP = `npm run build -- [--out FOLDER] [--precompress] [--lock] [--clean]

Checks the content, builds and finishes the site in a staging folder, and then replaces out/ with it.
A build that fails leaves out/ unchanged.

  --out          write to a folder of the project other than out/: a new one, or an earlier export
  --precompress  write a .br and a .gz file beside every text file
  --lock         record every address that is published now in content/addresses.json
  --clean        make every page anew; otherwise what has not changed since an earlier build is kept

CONTENT_DIR, SITE_URL, BASE_PATH, SITE_ENV=preview and SITE_NOW are read from the environment.
`

/**
 * `npm run build`. Exit code 0 with a new export in place, 1 with the old one untouched, 2 if the command line is
 * wrong.
 */
export const runBuild = defineCommand({
  help: HELP,
  flags: {
    out: { type: 'string', default: 'out' },
    precompress: { type: 'boolean', default: false },
    lock: { type: 'boolean', default: false },
    clean: { type: 'boolean', default: false },
  },
  async run(context, values) {
    const name = relative(context.cwd, resolve(context.cwd, values.out))
    const objection = refuseFolder(context.cwd, name)
    if (objection) {
      context.printError(`--out ${values.out}: ${objection}\nNothing was built.\n`)
      return 2
    }
    const release = await holdFolder(context, 'build')
    if (!release) return 1
    try {
      return await build(context, name, values)
    } finally {
      release()
    }
  },
})

async function build(
  context: CliContext,
  name: string,
  { precompress: isPrecompressed, lock, clean: isClean }: Flags,
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
  const kept = await findKept(context, content, isClean)
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
    await kept.store(staged.folder, pages)
    if (isPrecompressed) context.print(`✔ Precompress: ${await precompress(staged.folder)}\n`)
    if (name === 'out') await removeStamp(context)
    mkdirSync(dirname(out), { recursive: true })
    swap(staged.folder, out)
    if (name === 'out') await writeStamp(context, began)
    if (lock) await keepFresh(context, out, () => writeChanges(context, writeLock(context, recordAll(context)), false))
    context.print(`\n${summary}\n${name}/ is ready for ${site.url}${site.basePath}/\n`)
    return 0
  } catch (error) {
    if (!(error instanceof ExportError)) throw error
    context.printError(`\n${error.message}\n\nNothing was replaced; what was built is in ${STAGING}/.\n`)
    return 1
  }
}

/** Always the same folder: Next compiles everything again when its name changes. */
const STAGING = 'out.staging'

interface Flags {
  readonly precompress: boolean
  readonly lock: boolean
  readonly clean: boolean
}

/** Returns why an export must not go there, since whatever it replaces is deleted; `undefined` if it may. */
function refuseFolder(cwd: string, name: string): string | undefined {
  if (name === '' || name.startsWith('..') || isAbsolute(name)) {
    return 'expected a folder inside the project; copy it elsewhere from there'
  }
  const out = join(cwd, name)
  if (out === join(cwd, STAGING)) return 'the build itself works in that folder; choose another name'
  if (!existsSync(out)) return undefined
  if (!statSync(out).isDirectory()) return 'there is already a file with that name'
  if (readdirSync(out).length === 0 || existsSync(join(out, 'index.html'))) return undefined
  return 'the folder contains something other than an export, which would be deleted; choose another name'
}

/** Does what `npm run check` does. Returns the content, or `undefined` if it has errors. */
async function loadCheckedContent(context: CliContext): Promise<Content | undefined> {
  if (finishChanges(context) !== undefined) return undefined
  const content = await loadAllContent(context)
  context.print(renderReport(content, context))
  return content.problems.some(({ severity }) => severity === 'error') ? undefined : content
}

function stagedSite({ cwd, env }: CliContext, { posts, redirects }: Content, { place }: Kept): Export {
  const root = contentRoot(env, cwd)
  return {
    folder: join(cwd, STAGING),
    next: join(cwd, '.next'),
    inlineScripts: [firstLine],
    placeKept: () => place(join(cwd, STAGING)),
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

await runAsProgram(import.meta.url, runBuild)
