import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import manifest from '../../package.json'

let print: string | undefined

/**
 * What tells one state of the engine from another: the versions of its packages and the text of the files of `lib` that a
 * compile can reach, so that whoever changes one need not remember to drop what it made before. Read once per process.
 */
export function enginePrint(): string {
  if (print !== undefined) return print
  const hash = createHash('sha256').update(JSON.stringify(manifest.dependencies))
  const lib = join(process.cwd(), 'lib')
  const files = [
    ...namesIn(lib),
    ...FOLDERS.flatMap((folder) => namesIn(join(lib, folder), true).map((name) => join(folder, name))),
  ]
  for (const file of files.sort()) {
    if (file.endsWith('.ts')) hash.update(file).update(readFileSync(join(lib, file)))
  }
  print = hash.digest('hex')
  return print
}

/** The compiler, and what it may import beside files of `lib` itself: see the order of imports in `lib/README.md`. */
const FOLDERS = ['mdx', 'problems']

function namesIn(folder: string, recursive = false): string[] {
  return existsSync(folder) ? readdirSync(folder, { recursive, encoding: 'utf8' }) : []
}
