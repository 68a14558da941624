import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { requestMissing } from '../../routes'
import type { CliContext } from '../context'
import { sealCompiled, takeCompiled } from '../next/compiled'
import { clearNextFolder, sealNextFolder } from '../next/folder'
import { runNext } from '../next/process'
import type { Kept } from './kept'

/** Always the same folder: Next compiles everything again when its name changes. */
export const STAGING = 'out.staging'

/** A worker takes three seconds of processor time before it renders its first page, and 15 ms for each. */
const WORTH_A_WORKER = 200

/** Renders what is missing into the staging folder. Resolves to what went wrong. */
export async function render(
  context: CliContext,
  { missing }: Kept,
  surroundings: string,
): Promise<string | undefined> {
  if (missing) {
    const count = Object.values(missing).flat().length
    const workers = count < WORTH_A_WORKER ? { RENDER_WORKERS: '1' } : {}
    return runNextBuild(context, surroundings, { ...(await requestMissing(context.cwd, missing)), ...workers })
  }
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
    SURROUNDINGS: surroundings,
  })
  if (isStopped) return 'Stopped'
  if (code !== 0) return 'next build failed'
  // It writes to its caches only when it compiles. They have a hundred megabytes, and a seal reads all of them.
  if (!isCompiled) await sealNextFolder(cwd, '.next')
  await sealCompiled(cwd, surroundings)
  return undefined
}
