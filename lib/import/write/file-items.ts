import type { Asset } from './body'
import type { Item } from './items'

/** Builds the files that texts link to, by the path at the root of the site that each gets. */
export async function buildFileItems(
  downloads: ReadonlyMap<string, string>,
  asset: (file: string) => Promise<Asset>,
): Promise<Item[]> {
  const items: Item[] = []
  for (const [path, from] of downloads) {
    const { hash } = await asset(from)
    const home = `public${path}`
    items.push({
      kind: 'file',
      key: `file ${path}`,
      home,
      source: hash,
      files: new Map([[home, { from, hash }]]),
      looks: [],
    })
  }
  return items
}
