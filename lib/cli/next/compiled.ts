import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openCache } from '../../disk-cache'
import { stateOf } from '../../file-state'
import { hashOf } from '../../hash'
import { listFiles } from '../../list-files'

/**
 * Returns true if what Next compiled last in `.next` is intact and was made from the same as `madeFrom` stands for, so that
 * Next can render without compiling. Until `sealCompiled` it counts as changed. Next copies what its list of rendered pages
 * names, so that list is removed; the pages themselves do no harm, and removing thousands takes seconds.
 */
export async function takeCompiled(cwd: string, madeFrom: string): Promise<boolean> {
  const seals = openCache(SEALS, cwd)
  const seal = await seals.readJson(SEAL)
  await seals.remove(SEAL)
  const files = listFiles(join(cwd, FOLDER))
  if (seal !== sealOf(cwd, madeFrom, files)) return false
  rmSync(join(cwd, FOLDER, LIST), { force: true })
  return true
}

/** Records that what Next compiled is intact. Call it once Next has ended by itself. */
export async function sealCompiled(cwd: string, madeFrom: string): Promise<void> {
  await openCache(SEALS, cwd).writeJson(SEAL, sealOf(cwd, madeFrom, listFiles(join(cwd, FOLDER))))
}

const FOLDER = '.next'
const SEALS = 'next'
const SEAL = 'compiled'

const LIST = 'prerender-manifest.json'

/** What a build renders, the list of it, and reports about builds. */
const RENDERED = /^server\/(app|pages)\/.*\.(html|rsc|meta|body)$|^(diagnostics|prerender-manifest|trace)/

/** What has a seal of its own, or belongs to the preview. */
const OTHERS = /^(cache|dev)\/|^lock$/

/** Returns a hash of the state of every compiled file, and of what it was made from. Some hold absolute paths. */
function sealOf(cwd: string, madeFrom: string, files: readonly string[]): string {
  const compiled = files.filter((file) => !RENDERED.test(file) && !OTHERS.test(file)).sort()
  return hashOf([cwd, madeFrom, compiled.map((file) => [file, stateOf(join(cwd, FOLDER, file))])])
}
