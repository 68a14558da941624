import { join } from 'node:path'
import { contentRoot, fingerprintFolders, ownComponentsFolder } from '../content'
import { openCache } from '../disk-cache'
import { readOwnComponents } from '../mdx'
import { usesIsland } from '../services'
import { site } from '../site'
import { islandFilePath } from '../urls'
import { ownState } from '../words'
import { BOOT, buildIslands, type Island } from './bundle'
import { listComponentIslands, listIslands } from './sources'

export type { Island } from './bundle'
export { firstLine } from './first-line'

/**
 * Returns the browser modules of `components/islands`, of the components for authors and of the publication's own. They are
 * built once; in development, they are built again when one of them, or what they say, has changed. Rejects with esbuild's error if a source is invalid.
 */
export async function getIslands(): Promise<readonly Island[]> {
  const { modules } = await readOwnComponents(
    ownComponentsFolder(contentRoot(process.env, process.cwd())),
    process.cwd(),
  )
  const own = modules.map((one) => ({ ...one, source: one.file, ofComponent: false }))
  return [...(await getEngineIslands(own.length > 0)), ...own]
}

/** `startsOwn` is true if there are modules of the publication's own, which pages name. */
function getEngineIslands(startsOwn: boolean): Promise<readonly Island[]> {
  const components = join(process.cwd(), 'components')
  const [general, ofComponents] = [join(components, 'islands'), join(components, 'mdx')]
  const state =
    startsOwn +
    (process.env.NODE_ENV === 'development'
      ? fingerprintFolders([general, ofComponents]) + site.language + JSON.stringify(site.services) + ownState()
      : '')
  if (built?.state !== state) {
    const build = () => {
      const sources = listIslands(general).filter(({ name }) => usesIsland(name))
      return buildIslands([...sources, ...listComponentIslands(ofComponents)], startsOwn)
    }
    built = { state, islands: keep(build, startsOwn ? 'last-with-own' : 'last', process.env.SURROUNDINGS) }
  }
  return built.islands
}

/**
 * Returns the modules that the last build has kept, if it was made from the same `surroundings`, which are all that modules
 * depend on (`lib/store/surroundings.ts`); otherwise builds and keeps them.
 */
async function keep(
  build: () => Promise<readonly Island[]>,
  name: string,
  surroundings?: string,
): Promise<readonly Island[]> {
  if (!surroundings) return build()
  const cache = openCache('islands')
  const kept = (await cache.readJson(name)) as Kept | undefined
  if (kept?.surroundings === surroundings) return kept.islands
  const islands = await build()
  await cache.writeJson(name, { surroundings, islands } satisfies Kept)
  return islands
}

interface Kept {
  readonly surroundings: string
  readonly islands: readonly Island[]
}

let built: { readonly state: string; readonly islands: Promise<readonly Island[]> } | undefined

/**
 * Returns the site path of an island by the name of its source; by default, of the one on every page. Rejects if there
 * is no such island.
 */
export async function islandPath(source: string = BOOT): Promise<string> {
  const island = (await getIslands()).find((candidate) => candidate.source === source)
  if (!island) throw new Error(`components/islands has no ${source}`)
  return islandFilePath(island.file)
}
