import type { ComponentType } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'

/** Components that a body may use, by the name in its contract. Their props are checked when the body is compiled. */
export type BodyComponents = Readonly<Record<string, ComponentType<never>>>

/**
 * Returns the component that compiled code stands for. Runs the code of an artifact, which holds only elements and
 * data, as MDX's own `runSync` does (https://mdxjs.com/packages/mdx/#runsynccode-options); importing `runSync` would
 * load the compiler too.
 */
export function loadBody(code: string): ComponentType<{ readonly components?: BodyComponents }> {
  const run = new Function(code) as (scope: object) => { readonly default: ReturnType<typeof loadBody> }
  return run({ Fragment, jsx, jsxs }).default
}
