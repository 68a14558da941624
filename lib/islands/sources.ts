import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** A browser module or a style sheet before it is bundled. */
export interface IslandSource {
  /** By which it is asked for: `search.ts`. */
  readonly name: string
  /** Absolute. */
  readonly path: string
}

/** Every file of a folder, not of the folders in it: the modules that belong to no component. */
export function listIslands(folder: string): IslandSource[] {
  return readdirSync(folder)
    .filter((name) => /(?<!\.d)\.ts$|\.css$/.test(name))
    .map((name) => ({ name, path: join(folder, name) }))
}

/** The islands of components, by the folders that they are in: `decision/island.ts` is `decision.ts`. */
export function listComponentIslands(folder: string): IslandSource[] {
  return readdirSync(folder)
    .map((name) => ({ name: `${name}.ts`, path: join(folder, name, 'island.ts') }))
    .filter(({ path }) => existsSync(path))
}
