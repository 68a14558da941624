import { runSync } from '@mdx-js/mdx'
import type { ComponentType } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'

/** Components that a body may use, by the name in its contract. The props are checked when it is compiled. */
export type BodyComponents = Readonly<Record<string, ComponentType<never>>>

/** The component that compiled code stands for. Runs the code of an artifact, which holds elements and data only. */
export function loadBody(code: string): ComponentType<{ readonly components?: BodyComponents }> {
  return runSync(code, { Fragment, jsx, jsxs }).default as ComponentType<{ readonly components?: BodyComponents }>
}
