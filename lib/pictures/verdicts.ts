import { openCache } from '../disk-cache'

/** Whether what `key` stands for is in order: as it was found before, else what `judge` finds, which is kept. */
export async function loadVerdict(key: string, judge: () => Promise<boolean>): Promise<boolean> {
  const cache = openCache('pictures')
  const known = await cache.readJson(key)
  if (typeof known === 'boolean') return known
  const isWhole = await judge()
  await cache.writeJson(key, isWhole)
  return isWhole
}
