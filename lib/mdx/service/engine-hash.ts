import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import project from '../../../package.json' with { type: 'json' }

let known: string | undefined

/**
 * Returns a hash that identifies the state of the engine: the versions of its packages, and the text of all files that
 * a compile can reach. A change to any of them invalidates earlier results. Computed once per process.
 */
export function engineHash(): string {
  known ??= hashFiles(FOLDERS.flatMap(({ folder, recursive }) => namesIn(folder, recursive)))
  return known
}

/** Returns a hash that identifies the engine together with the sources in another of its folders. */
export function sourcesHash(folder: string): string {
  return hashFiles(namesIn(folder, true), engineHash())
}

function hashFiles(files: readonly string[], before = JSON.stringify(project.dependencies)): string {
  const hash = createHash('sha256').update(before)
  for (const file of files.toSorted()) {
    if (file.endsWith('.ts')) hash.update(file).update(readFileSync(join(process.cwd(), file)))
  }
  return hash.digest('hex')
}

/**
 * The compiler, what it may import besides files directly in `lib` (see the order of imports in `lib/README.md`), and
 * the contracts that it is given. The views of components are `.tsx` files and play no part in a compile.
 */
const FOLDERS = [
  { folder: 'lib', recursive: false },
  { folder: join('lib', 'brand'), recursive: true },
  { folder: join('lib', 'drawings'), recursive: true },
  { folder: join('lib', 'mdx'), recursive: true },
  { folder: join('lib', 'pictures'), recursive: true },
  { folder: join('lib', 'problems'), recursive: true },
  { folder: join('lib', 'references'), recursive: true },
  { folder: join('lib', 'typefaces'), recursive: true },
  { folder: join('lib', 'words'), recursive: true },
  { folder: join('components', 'mdx'), recursive: true },
]

function namesIn(folder: string, recursive: boolean): string[] {
  const path = join(process.cwd(), folder)
  return existsSync(path) ? readdirSync(path, { recursive, encoding: 'utf8' }).map((name) => join(folder, name)) : []
}
