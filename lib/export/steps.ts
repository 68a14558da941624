import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles } from './files'

/** One finishing step on an exported folder: what it is called, and what it says it did. */
export interface Step {
  readonly name: string
  readonly run: (folder: string) => Promise<string>
}

/** In this order, after `next build`. A step takes away or seals; it never invents a page. */
export const steps: readonly Step[] = [{ name: 'Remove placeholders', run: removePlaceholders }]

/** A route with nothing to show had to name one parameter (`placeholderParam`): what it wrote goes. */
async function removePlaceholders(folder: string): Promise<string> {
  const files = await listFiles(folder)
  const placeholders = files.filter((file) => file.split('/').some((part) => PLACEHOLDER.test(part)))
  await Promise.all(placeholders.map((file) => rm(join(folder, file))))
  return `${placeholders.length} files`
}

const PLACEHOLDER = /^-(\.|$)/
