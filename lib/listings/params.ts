/**
 * `generateStaticParams` may not return an empty list under `output: 'export'`. A route with nothing to show
 * names this value instead and answers it with "not found"; the export removes what it wrote.
 */
export const placeholderParam = '-'

/** `params`, or the one placeholder where there are none. */
export function staticParams<Param extends Record<string, string>>(
  params: readonly Param[],
  placeholder: Param,
): readonly Param[] {
  return params.length > 0 ? params : [placeholder]
}
