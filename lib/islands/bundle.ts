import { createHash } from 'node:crypto'
import { join, parse } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { browsers } from '../browsers'
import { statisticsScript } from '../services'
import { site } from '../site'
import { archivePath, href, pagefindPath, tagsPath } from '../urls'
import type { IslandSource } from './sources'
import { islandWords } from './words'

/** A browser module, or a style sheet that one loads, as it is served. */
export interface Island {
  /** Name of its source: `search.ts`. */
  readonly source: string
  /** Name that it is served under, with a hash of the content: `search.0f4c2a91be.js`. */
  readonly file: string
  readonly code: string
  /** True for the module of a component for authors. */
  readonly ofComponent: boolean
}

/** The module that pages name themselves, so that no other has to. */
const BY_ITSELF = 'statistics.ts'

/** The module that names those of components. */
const COMPONENTS = 'components.ts'

/** The module on every page. It contains the names of the others, so it is built after them. */
export const BOOT = 'site.ts'

/**
 * Bundles sources and minifies them for the browsers listed in `package.json`: first style sheets, then the module that
 * others import, then the other modules, then the list of those of components, and last the one on every page. With
 * `startsOwn`, that one starts what components of the publication's own name. Throws esbuild's error if a source is invalid.
 */
export async function buildIslands(sources: readonly IslandSource[], startsOwn = false): Promise<Island[]> {
  const shared = sources.filter(({ name }) => SHARED.includes(name))
  const built: Island[] = []
  for (const source of sources.toSorted((a, b) => turnOf(a.name) - turnOf(b.name) || (a.name < b.name ? -1 : 1))) {
    const plugins = [importShared(shared, built), islandWords()]
    built.push(await buildIsland(source, { target: [...browsers], define: define(built, startsOwn), plugins }))
  }
  return built
}

/** Returns the position in the build order: after everything that it imports or names. */
function turnOf(name: string): number {
  if (name.endsWith('.css')) return 0
  if (SHARED.includes(name)) return 1
  return name === BOOT ? 4 : name === COMPONENTS ? 3 : 2
}

/**
 * Modules that others import from their served address, so that a page with several of them fetches each once. They are
 * built in the order of their names, and may import those before them.
 */
export const SHARED: readonly string[] = ['engine.ts', 'finder.ts', 'tool.ts']

function importShared(shared: readonly IslandSource[], built: readonly Island[]): Plugin {
  return {
    name: 'shared',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
        const source = shared.find((one) => join(resolveDir, path) === one.path.replace(/\.ts$/, ''))
        const served = source && built.find((one) => one.source === source.name)
        return served && { path: `./${served.file}`, external: true }
      })
    },
  }
}

async function buildIsland({ name: source, path, ofComponent }: IslandSource, options: BuildOptions): Promise<Island> {
  const { outputFiles } = await build({
    ...options,
    entryPoints: [path],
    bundle: true,
    // Created from the finished site, long after this.
    external: ['*/pagefind.js'],
    minify: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  })
  const code = outputFiles?.[0]?.text.trim() ?? ''
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 10)
  const { name, ext } = parse(source)
  return { source, file: `${name}.${hash}${ext === '.ts' ? '.js' : ext}`, code, ofComponent }
}

/** Returns what modules know about the site: see `components/islands/globals.d.ts`. */
function define(built: readonly Island[], startsOwn: boolean): Record<string, string> {
  const filesOf = (ending: string, ofComponents = false) =>
    Object.fromEntries(
      built.flatMap(({ source, file, ofComponent }) =>
        ofComponent === ofComponents && source.endsWith(ending) && !SHARED.includes(source) && source !== BY_ITSELF
          ? [[source.replace(/\.\w+$/, ''), `./${file}`]]
          : [],
      ),
    )
  return {
    ISLANDS: JSON.stringify(filesOf('.ts')),
    COMPONENT_ISLANDS: JSON.stringify(filesOf('.ts', true)),
    SITE: JSON.stringify(site.name),
    STATISTICS: JSON.stringify(statisticsScript() ?? null),
    OPENS: JSON.stringify(site.brand?.opens ?? 'system'),
    // One by one, so that a module holds only those that it names.
    ...Object.fromEntries(
      Object.entries(filesOf('.css')).map(([name, file]) => [`STYLES.${name}`, JSON.stringify(file)]),
    ),
    ARCHIVE: JSON.stringify(href(archivePath)),
    TOPICS: JSON.stringify(href(tagsPath)),
    PAGEFIND: JSON.stringify(href(pagefindPath)),
    STARTS_OWN: String(startsOwn),
    DEVELOPMENT: String(process.env.NODE_ENV === 'development'),
  }
}
