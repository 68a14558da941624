import type { Tree } from './git'

/** What taking over another engine does to the files of a repository. */
export interface Comparison {
  /** Files to write and to remove. */
  readonly written: readonly string[]
  readonly removed: readonly string[]
  /** Files that the owner has changed and may: hers stay. */
  readonly kept: readonly string[]
  /** Files of the engine that the owner has changed, so that they cannot be replaced. */
  readonly changed: readonly string[]
  /** Files of the owner where the new engine has others. */
  readonly taken: readonly string[]
}

/**
 * Compares the engine that a site began with (`base`), what is there now (`mine`), and the new engine (`next`). A file
 * that was never the engine's is the owner's, and stays.
 */
export function compareEngines(base: Tree, mine: Tree, next: Tree): Comparison {
  const touched = [...base.keys()].filter(
    (path) => mine.get(path) !== base.get(path) && mine.get(path) !== next.get(path),
  )
  const kept = touched.filter(isOwnable)
  const isMine = (path: string) => !base.has(path) && mine.has(path)
  const isKept = new Set(kept)
  return {
    kept,
    changed: touched.filter((path) => !isKept.has(path) && !MANIFESTS.includes(path)),
    taken: [...next.keys()].filter((path) => isMine(path) && mine.get(path) !== next.get(path)),
    written: [...next.keys()].filter((path) => mine.get(path) !== next.get(path) && !isKept.has(path)),
    removed: [...base.keys()].filter((path) => mine.has(path) && !next.has(path) && !isKept.has(path)),
  }
}

/** What comes with the engine and is the owner's as soon as she changes it. */
function isOwnable(path: string): boolean {
  return path === 'README.md' || path === 'LICENSE' || path.startsWith('.github/')
}

/** Packages that the owner has added move over to the new engine; the rest of these files is the engine's. */
const MANIFESTS: readonly string[] = ['package.json', 'package-lock.json']
