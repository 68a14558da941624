import { normalAddress } from '../../address'
import { postPath, withSlash } from '../../urls'
import type { AddressLock } from './lock'

/**
 * Returns the address under which a post was first published: the address below `/blog/` that the lock recorded first,
 * or `path` if there was no other. Feeds use it as the id, which must not change when a post is renamed, because feed
 * readers would show the post as new (https://www.rfc-editor.org/rfc/rfc4287#section-4.2.6).
 */
export function firstAddress(path: string, aliases: readonly string[], lock: Pick<AddressLock, 'published'>): string {
  const days = daysIn(lock)
  const dayOf = (address: string) => days.get(normalAddress(address))
  let first = { address: path, day: dayOf(path) ?? '9999-12-31' }
  // On the same day, an alias is the older of the two. Old addresses outside /blog/ come from another system.
  for (const alias of aliases.filter((alias) => alias.startsWith(postPath('').slice(0, -1))).toReversed()) {
    const day = dayOf(alias)
    if (day !== undefined && day <= first.day) first = { address: withSlash(alias), day }
  }
  return first.address
}

/** Returns the days of a lock by normalised address. Computed once per lock, since every post asks. */
function daysIn({ published }: Pick<AddressLock, 'published'>): ReadonlyMap<string, string> {
  const days = known.get(published) ?? new Map([...published].map(([address, day]) => [normalAddress(address), day]))
  known.set(published, days)
  return days
}

const known = new WeakMap<AddressLock['published'], ReadonlyMap<string, string>>()
