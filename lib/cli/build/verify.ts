import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { counted } from '../../counted'
import { listFiles } from '../../list-files'
import type { CliContext } from '../context'
import { buildSite } from './site'

/**
 * Builds the site anew beside the folder `name`, without anything that was kept, and compares every byte. Returns the
 * exit code: 1 if the two differ, which is a fault of the engine.
 */
export async function verifySite(context: CliContext, name: string): Promise<number> {
  const { cwd, print, printError } = context
  const code = await buildSite({ ...context, print: () => {} }, ANEW, { precompress: false, lock: false, clean: true })
  if (code !== 0) return code
  const differing = listDifferences(join(cwd, name), join(cwd, ANEW))
  if (differing.length > 0) {
    const files = differing.map((file) => `  ${file}\n`).join('')
    printError(
      `\n${name}/ differs from ${ANEW}/, which was built anew, in ${counted(differing.length, 'file')}:\n${files}`,
    )
    printError('This is a fault of the engine, not of your texts. Publish the new folder, or build with --clean.\n')
    return 1
  }
  print(`✔ Verify: ${counted(listFiles(join(cwd, ANEW)).length, 'file')}, every byte as in a build without the store\n`)
  rmSync(join(cwd, ANEW), { recursive: true, force: true })
  return 0
}

const ANEW = 'out.anew'

/** Returns every file that is only in one of two folders, or different. Compressed copies are left out. */
function listDifferences(a: string, b: string): string[] {
  const files = new Set([...listFiles(a).filter((file) => !/\.(br|gz)$/.test(file)), ...listFiles(b)])
  const isSame = (file: string) =>
    [a, b].every((folder) => existsSync(join(folder, file))) &&
    readFileSync(join(a, file)).equals(readFileSync(join(b, file)))
  return [...files].filter((file) => !isSame(file)).sort()
}
