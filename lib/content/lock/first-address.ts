import { normalAddress } from '../../address'
import { postPath, withSlash } from '../../urls'
import type { AddressLock } from './lock'

/**
 * The address under which readers first met a post: the one of its addresses below `/blog/` that the lock recorded first,
 * or `path` when it has had no other. Feeds use it as the id, which has to stay when a post is renamed
 * (https://www.rfc-editor.org/rfc/rfc4287#section-4.2.6): a reader would be shown the post as new otherwise.
 */
export function firstAddress(path: string, aliases: readonly string[], lock: Pick<AddressLock, 'published'>): string {
  const days = daysIn(lock)
  const dayOf = (address: string) => days.get(normalAddress(address))
  let first = { address: path, day: dayOf(path) ?? '9999-12-31' }
  // On the same day, an alias is the older of the two. Old addresses of another kind are those of another system.
  for (const alias of aliases.filter((alias) => alias.startsWith(postPath('').slice(0, -1))).toReversed()) {
    const day = dayOf(alias)
    if (day !== undefined && day <= first.day) first = { address: withSlash(alias), day }
  }
  return first.address
}

/** The days of a lock, by what is the same for addresses that servers answer alike. Made once, since every post asks. */
function daysIn({ published }: Pick<AddressLock, 'published'>): ReadonlyMap<string, string> {
  const days = known.get(published) ?? new Map([...published].map(([address, day]) => [normalAddress(address), day]))
  known.set(published, days)
  return days
}

const known = new WeakMap<AddressLock['published'], ReadonlyMap<string, string>>()
