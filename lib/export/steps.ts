import { copyFile, mkdir, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { counted } from '../counted'
import { indexSite } from '../search'
import { writePolicy, writeRedirectPages } from './hosting'
import { strip } from './strip'
import type { Export, Step } from './types'

/** Steps after `next build`, in this order. A step takes away, copies or seals; it never invents a page. */
export const steps: readonly Step[] = [
  { name: 'Remove placeholders', run: removePlaceholders },
  { name: 'Strip the runtime', run: strip },
  { name: 'Copy your files', run: copyPublicFiles },
  { name: 'Seal redirects', run: writeRedirectPages },
  {
    name: 'Index the articles',
    run: ({ folder, next, publicFiles }) => indexSite(folder, dirname(next), publicFiles),
  },
  { name: 'Seal the policy', run: writePolicy },
]

/** A route with nothing to show still had to name one parameter (`placeholderParam`). Removes what it wrote. */
async function removePlaceholders({ folder }: Export): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const placeholders = entries.filter(({ name }) => PLACEHOLDER.test(name))
  await Promise.all(
    placeholders.map(({ parentPath, name }) => rm(join(parentPath, name), { recursive: true, force: true })),
  )
  return `${placeholders.length} removed`
}

const PLACEHOLDER = /^-(\.|$)/

/** Copies one file after another, so that links are followed and nothing is changed. */
async function copyPublicFiles({ folder, publicFolder, publicFiles }: Export): Promise<string> {
  for (const file of publicFiles) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await copyFile(join(publicFolder, file), join(folder, file))
  }
  return counted(publicFiles.size, 'file')
}
