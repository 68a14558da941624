import type { Content } from '../content'

/** The part of the content that pages show: of the published site, or in a preview with drafts. */
export type Shown = Pick<Content, 'posts' | 'pages' | 'authors'>

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

/** Returns the file of the export that a route writes for these params. */
export function fileOf(route: Pick<Route, 'path'>, params: Params): string {
  const path = route.path.replace(/\[(\w+)\]/g, (_, name: string) => params[name] ?? '').slice(1)
  return path.endsWith('/') ? `${path}index.html` : path
}
