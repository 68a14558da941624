/** A command of another system in a text: a shortcode, a tag of Liquid, a component of JSX. */
export interface Tag {
  readonly name: string
  /** Values by name. */
  readonly named: ReadonlyMap<string, string>
  /** Values without a name. */
  readonly values: readonly string[]
  /** What is between its tags; absent if it has only one. */
  readonly inner?: string | undefined
  /** Its tags as written. */
  readonly open: string
  readonly close?: string | undefined
}

/** Returns the first of the values that a tag has. */
export function first({ named }: Pick<Tag, 'named'>, ...names: readonly string[]): string | undefined {
  return names.map((name) => named.get(name)).find((value) => value !== undefined && value !== '')
}
