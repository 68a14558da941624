/**
 * `generateStaticParams` must not return an empty list under `output: 'export'`. A route with nothing to show returns
 * this value instead and answers it with "not found"; the export removes what it wrote.
 */
export const placeholderParam = '-'

/**
 * Returns the params of a route, or the one placeholder if there are none. In development nothing is listed: Next would
 * cache the list and answer newer posts with 404, and would read all content for it, in a separate process, on every
 * request. Instead, the page itself finds out that there is no such post.
 */
export async function staticParams<Param extends Record<string, string>>(
  list: () => Promise<readonly Param[]>,
  placeholder: Param,
): Promise<readonly Param[]> {
  if (process.env.NODE_ENV === 'development') return []
  const params = await list()
  return params.length > 0 ? params : [placeholder]
}
