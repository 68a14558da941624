import type { Content } from '../content'

/** The part of the content that pages show: of the published site, or in a preview with drafts. */
export type Shown = Pick<Content, 'posts' | 'pages' | 'authors' | 'slots'>

export type Params = Readonly<Record<string, string>>

/** One route of `app/` with params: which pages or files it has, and what each of them is made of. */
export interface Route<P extends Params = Params, Data = unknown> {
  /** Site path with the names of its params: `/blog/[slug]/` for pages, `/blog/[slug]/og.png` for files. */
  readonly path: string
  /** Returns the params of all its pages or files. */
  list(shown: Shown): readonly P[] | Promise<readonly P[]>
  /**
   * Returns all that the page or file depends on, besides the engine and the settings, as data that survives JSON;
   * `undefined` if there is nothing at these params. The same data means the same bytes.
   */
  data(shown: Shown, params: P): Data | undefined | Promise<Data | undefined>
}

/** What a route's `data` resolves to, if there is something. */
export type DataOf<R extends { data(shown: Shown, params: never): unknown }> = NonNullable<
  Awaited<ReturnType<R['data']>>
>

/** Returns the site path that a route has with these params. */
export function fillPath(path: string, params: Params): string {
  return path.replace(/\[(\w+)\]/g, (_, name: string) => params[name] ?? '')
}

/** Returns the params with which a route has a site path, or `undefined` if it has other paths. */
export function paramsAt(route: string, path: string): Params | undefined {
  const [names, values] = [route, path].map((one) => one.split('/')) as [string[], string[]]
  const isSame = (name: string, index: number) => isParam(name) || name === values[index]
  if (names.length !== values.length || !names.every(isSame)) return undefined
  return Object.fromEntries(
    names.flatMap((name, index) => (isParam(name) ? [[name.slice(1, -1), values[index] ?? '']] : [])),
  )
}

const isParam = (name: string) => name.startsWith('[')

/** Returns the file of the export that a route writes for these params. */
export function fileOf(route: Pick<Route, 'path'>, params: Params): string {
  const path = fillPath(route.path, params).slice(1)
  return path.endsWith('/') ? `${path}index.html` : path
}
