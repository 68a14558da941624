import { existsSync } from 'node:fs'
import type { DiskCache } from '../../disk-cache'

/** Returns the name of the entry that says which content folder the records called `name` are of. */
export const rootOf = (name: string) => `${name}.root`

/** Removes the records of content folders that are gone. Looks for them once a day. */
export async function removeGone(cache: DiskCache): Promise<void> {
  const today = Math.floor(Date.now() / DAY)
  if ((await cache.readJson(LAST)) === today) return
  await cache.keepOnly(async (entry) => {
    const root = await cache.readJson(rootOf(entry.replace(/\.root$/, '')))
    return typeof root === 'string' && existsSync(root)
  })
  await cache.writeJson(LAST, today)
}

const LAST = 'removed'
const DAY = 86_400_000
