import { cache } from 'react'
import type { Content } from '../content'
import { openCache } from '../disk-cache'
import type { Params, Route } from './route'

/** What the files in `app/` call. */
export interface Served {
  /**
   * Returns the params of a route: all of them, or, in a build that has kept the rest, those that are missing. In
   * development nothing is listed: Next would cache the list and answer newer posts with 404, and would read all content
   * for it, in a separate process, on every request. Instead, the page itself finds out that there is no such post.
   */
  staticParams<P extends Params>(route: Route<P>): Promise<readonly Params[]>
  /**
   * Returns what a page or file of a route is made of; `undefined` if there is nothing at these params. The data goes
   * through JSON, so that no page can show anything that its key in the store does not cover.
   */
  dataOf<P extends Params, Data>(route: Route<P, Data>, params: Promise<P>): Promise<Data | undefined>
}

/** Returns the functions that serve the routes of a site with this content. */
export function serveRoutes(getContent: () => Promise<Content>): Served {
  // A page and its head ask for the same in one request.
  const load = cache(async <P extends Params, Data>(route: Route<P, Data>, params: string) => {
    const data = await route.data(await getContent(), JSON.parse(params))
    return data && (JSON.parse(JSON.stringify(data)) as Data)
  })
  return {
    async staticParams(route) {
      if (process.env.NODE_ENV === 'development') return []
      const params = (await loadMissing(route.path)) ?? (await route.list(await getContent()))
      return params.length > 0 ? params : [placeholderOf(route.path)]
    },
    dataOf: async (route, params) => load(route, JSON.stringify(await params)),
  }
}

/** Returns the params of files that follow from the engine and the settings, for `generateStaticParams`. */
export async function fileParams(
  list: () => Promise<readonly { readonly file: string }[]>,
): Promise<readonly Params[]> {
  return process.env.NODE_ENV === 'development' ? [] : (await list()).map(({ file }) => ({ file }))
}

/** Params of the pages and files that Next must render, by path of the route. */
export type Missing = Readonly<Record<string, readonly Params[]>>

/** Tells a build that starts after this what to render. Returns what its environment must contain. */
export async function requestMissing(cwd: string, missing: Missing): Promise<Readonly<Record<string, string>>> {
  await openCache(REQUESTS, cwd).writeJson(LAST, missing)
  return { ONLY_MISSING: LAST }
}

const REQUESTS = 'missing'
const LAST = 'last'

async function loadMissing(path: string): Promise<readonly Params[] | undefined> {
  const { ONLY_MISSING } = process.env
  if (!ONLY_MISSING) return undefined
  const missing = (await openCache(REQUESTS).readJson(ONLY_MISSING)) as Missing | undefined
  return missing && (missing[path] ?? [])
}

/**
 * `generateStaticParams` must not return an empty list under `output: 'export'`. A route with nothing to show gets this
 * value and answers it with "not found"; the export removes what it wrote.
 */
function placeholderOf(path: string): Params {
  return Object.fromEntries([...path.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => [name, '-']))
}
