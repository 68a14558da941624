import { getContent } from '@/components/content'
import { openCache } from '@/lib/disk-cache'
import type { Params, Route } from '@/lib/routes'

/**
 * `generateStaticParams` must not return an empty list under `output: 'export'`. A route with nothing to show returns
 * this value instead and answers it with "not found"; the export removes what it wrote.
 */
export const placeholderParam = '-'

/**
 * Returns the params of a route: all of them, or in a build that keeps earlier pages those that are missing; or the one
 * placeholder if there are none. In development nothing is listed: Next would cache the list and answer newer posts with
 * 404, and would read all content for it, in a separate process, on every request. Instead, the page itself finds out
 * that there is no such post.
 */
export async function staticParams<P extends Params>(route: Route<P>): Promise<readonly Params[]> {
  if (process.env.NODE_ENV === 'development') return []
  const params = (await missingParams(route.path)) ?? (await route.list(await getContent()))
  return params.length > 0 ? params : [placeholderOf(route.path)]
}

/** Returns the params of a route of files that follow from the engine and the settings. */
export async function fileParams(
  list: () => Promise<readonly { readonly file: string }[]>,
): Promise<readonly Params[]> {
  if (process.env.NODE_ENV === 'development') return []
  return (await list()).map(({ file }) => ({ file }))
}

/**
 * Returns what a page or file of a route is made of; `undefined` if there is nothing at these params. The data goes
 * through JSON, so that no page can show anything that its fingerprint does not cover.
 */
export async function dataOf<P extends Params, Data>(
  route: Route<P, Data>,
  params: Promise<P>,
): Promise<Data | undefined> {
  const data = await route.data(await getContent(), await params)
  return data && JSON.parse(JSON.stringify(data))
}

/** See `lib/cli/next/missing.ts`. */
async function missingParams(path: string): Promise<readonly Params[] | undefined> {
  const { MISSING_PAGES } = process.env
  if (!MISSING_PAGES) return undefined
  const missing = (await openCache('missing').readJson(MISSING_PAGES)) as Record<string, readonly Params[]> | undefined
  return missing && (missing[path] ?? [])
}

function placeholderOf(path: string): Params {
  return Object.fromEntries([...path.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => [name, placeholderParam]))
}
