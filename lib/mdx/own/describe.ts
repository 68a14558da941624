import { z } from 'zod'
import type { OwnComponent } from '../types'
import { attempt, loadOwnComponent } from './run'

/** The props of a component of the publication's own, or why nobody knows them. */
export interface OwnProps {
  /** What it is, as it says itself. */
  readonly about?: string
  readonly props: readonly OwnProp[]
  /** Why the component cannot be loaded. */
  readonly mistake?: string
}

export interface OwnProp {
  readonly name: string
  readonly isRequired: boolean
  /** Its JSON Schema (https://json-schema.org), as far as there is one. */
  readonly kind: string
}

/** Returns the props of a component. Runs its module, within the limits of `run.ts`. */
export function describeOwn(component: OwnComponent): OwnProps {
  const loaded = loadOwnComponent(component)
  if ('mistakes' in loaded) return { props: [], mistake: loaded.mistakes[0]?.message ?? '' }
  const made = attempt(component, loaded.scope, () =>
    z.toJSONSchema(loaded.schema, { unrepresentable: 'any', io: 'input' }),
  )
  if ('mistakes' in made) return { props: [], mistake: made.mistakes[0]?.message ?? '' }
  const { properties = {}, required = [] } = made.result
  const props = Object.entries(properties).map(([name, schema]) => ({
    name,
    isRequired: required.includes(name),
    kind: typeof schema === 'object' ? kindOf(schema) : '',
  }))
  const { about } = loaded.options
  return { props, ...(about && { about }) }
}

function kindOf({ type, enum: values, description }: z.core.JSONSchema.BaseSchema): string {
  const kind = values ? values.map((value) => JSON.stringify(value)).join(' | ') : (type ?? '')
  return [kind, description].filter(Boolean).join(': ')
}
