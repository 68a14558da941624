import { join } from 'node:path'
import { islandFilePath } from '../urls'
import { BOOT, buildIslands, type Island } from './bundle'

export type { Island } from './bundle'
export { themeLine } from './theme-line'

/** The browser modules of `components/islands`: built once, and in development again whenever they are asked for. */
export function getIslands(): Promise<readonly Island[]> {
  if (!islands || process.env.NODE_ENV === 'development') {
    islands = buildIslands(join(process.cwd(), 'components', 'islands'))
  }
  return islands
}

let islands: Promise<readonly Island[]> | undefined

/** Site path of an island by the name of its source, by default of the one that stands on every page. Throws when there is none. */
export async function islandPath(source: string = BOOT): Promise<string> {
  const island = (await getIslands()).find((candidate) => candidate.source === source)
  if (!island) throw new Error(`components/islands has no ${source}`)
  return islandFilePath(island.file)
}
