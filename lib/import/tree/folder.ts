import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { Tree } from './tree'

/**
 * Opens a folder. Links are followed within it; one that leads out is refused, since what it points to may not be meant
 * for publication. `name` is the folder as it was given.
 */
export function openFolder(folder: string, name: string): Tree {
  const home = realpathSync(folder)
  const files: string[] = []
  const refused: { file: string; message: string }[] = []
  walk('', new Set([home]))
  return { name, files: files.sort(), refused, read: (file) => readFile(join(home, file)) }

  /** `above` are the real paths of the folders on the way here, in which a link would lead in a circle. */
  function walk(folder: string, above: ReadonlySet<string>): void {
    for (const entry of readdirSync(join(home, folder), { withFileTypes: true })) {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`
      const is = entry.isSymbolicLink() ? follow(file, above) : entry
      if (is === undefined) continue
      if (is.isFile()) files.push(file)
      else if (!is.isDirectory()) refused.push({ file, message: 'it is neither a file nor a folder' })
      else if (!SKIPPED.has(entry.name)) {
        walk(file, entry.isSymbolicLink() ? new Set([...above, realpathSync(join(home, file))]) : above)
      }
    }
  }

  /** Returns what a link leads to, or `undefined` after refusing it. */
  function follow(file: string, above: ReadonlySet<string>): Pick<Dirent, 'isFile' | 'isDirectory'> | undefined {
    const refuse = (message: string) => void refused.push({ file, message })
    try {
      const real = realpathSync(join(home, file))
      if (real !== home && !real.startsWith(home + sep)) return refuse('the link leads out of the folder')
      if (above.has(real) || join(home, file).startsWith(real + sep)) return refuse('the link leads in a circle')
      return statSync(real)
    } catch {
      return refuse('the link leads nowhere')
    }
  }
}

/** Folders of tools, which may be large and hold nothing that anybody wrote. */
const SKIPPED = new Set([
  '.git',
  '.hg',
  '.svn',
  'node_modules',
  '.next',
  '.astro',
  '.docusaurus',
  '.jekyll-cache',
  '_site',
])
