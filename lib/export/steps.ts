import { readdir, rm } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { indexSite } from '../search'
import { writePolicy, writeRedirectPages } from './hosting'
import { strip } from './strip'
import type { Export, Step } from './types'

/** Steps after `next build`, in this order. A step removes or seals; it never invents a page. */
export const steps: readonly Step[] = [
  { name: 'Remove placeholders', run: removePlaceholders },
  { name: 'Strip the runtime', run: strip },
  { name: 'Seal redirects', run: writeRedirectPages },
  {
    name: 'Index the articles',
    run: ({ folder, next, publicFiles }) => indexSite(folder, dirname(next), publicFiles),
  },
  { name: 'Seal the policy', run: writePolicy },
]

/** A route with nothing to show still had to name one parameter (`placeholderParam`). Removes what it wrote. */
async function removePlaceholders({ folder, publicFiles }: Export): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const owned = [...publicFiles].map((file) => join(folder, file))
  const isOwned = (path: string) => owned.some((file) => file === path || file.startsWith(path + sep))
  const placeholders = entries.filter(
    ({ parentPath, name }) => PLACEHOLDER.test(name) && !isOwned(join(parentPath, name)),
  )
  await Promise.all(
    placeholders.map(({ parentPath, name }) => rm(join(parentPath, name), { recursive: true, force: true })),
  )
  return `${placeholders.length} removed`
}

const PLACEHOLDER = /^-(\.|$)/
