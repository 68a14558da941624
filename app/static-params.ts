/**
 * `generateStaticParams` may not return an empty list under `output: 'export'`. A route with nothing to show
 * names this value instead and answers it with "not found"; the export removes what it wrote.
 */
export const placeholderParam = '-'

/**
 * The params of a route, or the one placeholder where there are none. In development nothing is listed: Next would keep
 * a list and answer a post that is newer than it with 404, and would read all content for it, in a process of its own,
 * at every request. There a page finds by itself that there is no such post.
 */
export async function staticParams<Param extends Record<string, string>>(
  list: () => Promise<readonly Param[]>,
  placeholder: Param,
): Promise<readonly Param[]> {
  if (process.env.NODE_ENV === 'development') return []
  const params = await list()
  return params.length > 0 ? params : [placeholder]
}
