import type { Context } from 'node:vm'
import { z } from 'zod'
import { type OwnDefinition, type Rendered, SLOT } from '../contract'
import type { OwnComponent } from '../types'
import { htmlWriter } from './provided'
import { attempt } from './run'

/** A component that has been loaded. */
export type Running = OwnDefinition & { readonly scope: Context }

/**
 * Returns the HTML of a component with these props, in which `SLOT` stands for what is between its tags. Ids that it makes
 * begin with `ids`; without those, it is HTML for no page, without the marks of React.
 */
export function renderOwn(component: OwnComponent, { View, scope }: Running, props: object, ids?: string): Rendered {
  const { createElement, renderToStaticMarkup, renderToString } = htmlWriter()
  const write = ids !== undefined && component.browser?.part === 'client' ? renderToString : renderToStaticMarkup
  const made = attempt(component, scope, () =>
    write(createElement(View, { ...props, children: createElement(SLOT) }), { identifierPrefix: ids ?? '' }),
  )
  if ('mistakes' in made) return made
  if (made.result.length <= MOST) return { html: made.result }
  return {
    mistakes: [
      { message: 'its HTML has more than a million characters', hint: 'show less at a time', file: component.file },
    ],
  }
}

/** Length of the HTML of one use, about that of the largest text. */
const MOST = 1_000_000

/** Returns the schema of the props, whose own rules may throw, never end, or return what is not plain data. */
export function guardedProps({ schema, scope }: Running, component: OwnComponent): z.ZodObject {
  const safeParse = (value: unknown): z.ZodSafeParseResult<Record<string, unknown>> => {
    const made = attempt(component, scope, () => {
      const parsed = schema.safeParse(value)
      return parsed.success ? { success: true as const, data: JSON.parse(JSON.stringify(parsed.data)) } : parsed
    })
    if ('result' in made) return made.result
    const { message } = made.mistakes[0] ?? { message: 'its props cannot be checked' }
    return z
      .looseObject({})
      .refine(() => false, { message })
      .safeParse({})
  }
  return Object.assign(Object.create(schema), { safeParse })
}
