import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from '../list-files'
import { site } from '../site'
import { ownState } from '../words'

/**
 * Returns a hash of everything besides the content that a page depends on: the sources of the engine, the versions of
 * its packages, Node, the settings with what the environment changes in them, and the brand and the words in the content
 * folder `root`.
 */
export function hashSurroundings(cwd: string, root: string): string {
  const hash = createHash('sha256').update(JSON.stringify([process.version, site, ownState()]))
  const add = (name: string, path: string) => hash.update(JSON.stringify(name)).update(readFileSync(path))
  for (const source of SOURCES) addAll(source, join(cwd, source), add)
  addAll('brand', join(root, 'brand'), add)
  return hash.digest('hex')
}

const SOURCES = [
  'app',
  'components',
  'lib',
  'next.config.js',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'public',
  'tsconfig.json',
]

/** Adds a file, or the files below a folder. */
function addAll(name: string, path: string, add: (name: string, path: string) => void): void {
  if (!existsSync(path)) return
  if (!statSync(path).isDirectory()) return void add(name, path)
  for (const file of listFiles(path)) add(`${name}/${file}`, join(path, file))
}
