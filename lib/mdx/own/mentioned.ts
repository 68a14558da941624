import type { OwnComponents, Source } from '../types'

/** Returns the hashes of those components that a text mentions, by name. */
export function mentionedIn({ body }: Source, own: OwnComponents = {}): Readonly<Record<string, string>> {
  const used = Object.entries(own).filter(([name]) => mentions(body, name))
  return Object.fromEntries(used.map(([name, { hash }]) => [name, hash]))
}

/** Returns true if a text may use a component of that name. */
export const mentions = (body: string, name: string) => new RegExp(`<${name}(?![\\w-])`).test(body)
