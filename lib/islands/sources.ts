import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** A browser module or style sheet before it is bundled. */
export interface IslandSource {
  /** Name of the source: `search.ts`. */
  readonly name: string
  /** Absolute path. */
  readonly path: string
  /** True for the module of a component for authors. */
  readonly ofComponent: boolean
}

/** Returns the modules directly in a folder, which belong to no component. */
export function listIslands(folder: string): IslandSource[] {
  return readdirSync(folder)
    .filter((name) => /(?<!\.d)\.ts$|\.css$/.test(name))
    .map((name) => ({ name, path: join(folder, name), ofComponent: false }))
}

/**
 * Returns the islands of components, named after their folders: `decision/island.ts` is `decision.ts`. Those of several
 * components lie in `shared/islands` under their own names.
 */
export function listComponentIslands(folder: string): IslandSource[] {
  const shared = join(folder, 'shared', 'islands')
  const ofSeveral = existsSync(shared) ? listIslands(shared).map((one) => ({ ...one, ofComponent: true })) : []
  const own = readdirSync(folder)
    .map((name) => ({ name: `${name}.ts`, path: join(folder, name, 'island.ts'), ofComponent: true }))
    .filter(({ path }) => existsSync(path))
  return [...own, ...ofSeveral]
}
