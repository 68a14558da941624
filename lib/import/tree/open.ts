import { statSync } from 'node:fs'
import { ImportFault } from '../report'
import { openFolder } from './folder'
import type { Tree } from './tree'

/** Opens what is at a path. Throws an `ImportFault` if it is neither a folder nor an archive that can be read. */
export function openTree(path: string, name: string): Tree {
  if (statSync(path).isDirectory()) return openFolder(path, name)
  throw new ImportFault(`${name} is a file: expected a folder`)
}
