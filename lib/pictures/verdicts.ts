import { openCache } from '../disk-cache'

/** Returns the cached result of a check for `key`; otherwise runs `check` and caches its result. */
export async function loadVerdict(key: string, check: () => Promise<boolean>): Promise<boolean> {
  const cache = openCache('pictures')
  const known = await cache.readJson(key)
  if (typeof known === 'boolean') return known
  const isWhole = await check()
  await cache.writeJson(key, isWhole)
  return isWhole
}
