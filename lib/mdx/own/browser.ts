import { basename, join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { browsers } from '../../browsers'
import type { BrowserPart } from '../contract'
import { browserSource } from './browser-part'
import { BUNDLE } from './bundle'
import { CONTRACT } from './provided'

/** A component of which a part runs in the browser. */
export interface BrowserSource {
  /** Name of its file without the ending. */
  readonly name: string
  readonly path: string
  readonly source: string
  readonly part: BrowserPart
}

/** A browser module as it is served. */
export interface OwnModule {
  readonly file: string
  readonly code: string
}

/** The modules of all components, those that several of them import included, and the name of each component's own. */
export interface BrowserModules {
  readonly modules: readonly OwnModule[]
  readonly fileOf: ReadonlyMap<string, string>
}

/**
 * Bundles what runs in the browser of each component as a module with one function, which gets the element around the
 * component's HTML. What several client components need, such as React, is a module of its own. Throws esbuild's error.
 */
export async function bundleForBrowser(sources: readonly BrowserSource[], folder: string): Promise<BrowserModules> {
  const [islands, clients] = await Promise.all(
    (['island', 'client'] as const).map((wanted) => {
      return bundle(
        sources.filter(({ part }) => part === wanted),
        folder,
        wanted === 'client',
      )
    }),
  )
  const all = [...(islands ?? []), ...(clients ?? [])]
  return {
    modules: all.map(({ file, code }) => ({ file, code })),
    fileOf: new Map(all.flatMap(({ name, file }) => (name === undefined ? [] : [[name, file]]))),
  }
}

interface Bundled extends OwnModule {
  /** Absent for what several import. */
  readonly name?: string
}

async function bundle(sources: readonly BrowserSource[], folder: string, splitting: boolean): Promise<Bundled[]> {
  if (sources.length === 0) return []
  const { outputFiles, metafile } = await build({
    ...BUNDLE,
    absWorkingDir: folder,
    outdir: folder,
    entryPoints: sources.map(({ name, path, part }) => ({
      in: part === 'client' ? `${CLIENT}:${path}` : path,
      out: name,
    })),
    entryNames: '[name].[hash]',
    chunkNames: 'shared.[hash]',
    splitting,
    metafile: true,
    format: 'esm',
    minify: true,
    legalComments: 'none',
    target: [...browsers],
    plugins: [onlyBrowserParts(sources)],
  })
  const outputs = Object.entries(metafile?.outputs ?? {})
  const entries = new Set(outputs.flatMap(([file, { entryPoint }]) => (entryPoint === undefined ? [] : [file])))
  return (outputFiles ?? []).map(({ path, text }) => {
    const file = basename(path)
    return { file, code: text.trim(), ...(entries.has(file) && { name: file.replace(/\.\w+\.js$/, '') }) }
  })
}

/** How an entry is called that starts a client component. */
const CLIENT = 'client'

const HYDRATE = join(process.cwd(), 'components', 'islands', 'shared', 'hydrate.ts')

function onlyBrowserParts(sources: readonly BrowserSource[]): Plugin {
  const byPath = new Map(sources.map((one) => [one.path, one]))
  return {
    name: 'browser parts',
    setup({ onLoad, onResolve, resolve }) {
      onResolve({ filter: /^client:/ }, ({ path }) => ({ path: path.slice(CLIENT.length + 1), namespace: CLIENT }))
      onLoad({ filter: /.*/, namespace: CLIENT }, ({ path }) => ({
        contents: `import { hydrate } from ${JSON.stringify(HYDRATE)}
import View from ${JSON.stringify(path)}
export default (element) => hydrate(element, View)`,
        resolveDir: process.cwd(),
      }))
      // The one that the project has, wherever the component is; dropped where only what runs elsewhere needs it.
      onResolve({ filter: /^(?:react|react-dom|zod)(?:\/|$)/ }, async ({ path, kind, pluginData }) => {
        if (pluginData === FOUND) return undefined
        const found = await resolve(path, { kind, resolveDir: process.cwd(), pluginData: FOUND })
        return { ...found, sideEffects: false }
      })
      onResolve({ filter: /\/lib\/mdx\/contract$/ }, () => ({ path: CONTRACT, namespace: 'contract' }))
      onLoad({ filter: /.*/, namespace: 'contract' }, () => ({
        contents: 'export const defineComponent = (options, View) => ({ ...options, View })',
      }))
      onLoad({ filter: /\.tsx$/ }, ({ path }) => {
        const own = byPath.get(path)
        // As TypeScript, in which an import that nothing uses any more is dropped.
        return own && { contents: browserSource(own.source, own.part), loader: 'ts' }
      })
    },
  }
}

const FOUND = 'found'
