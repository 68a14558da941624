import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkOwnClasses, type OwnComponents } from '../../mdx'
import type { Problem } from '../../problems'

/** Folder of the publication's own components in the content folder. */
export const COMPONENTS = 'components'

/** Returns that folder of the content folder at `root`. */
export const ownComponentsFolder = (root: string): string => join(root, COMPONENTS)

/** Returns warnings about classes of the publication's own components that neither Tailwind nor a style sheet has a rule for. */
export async function checkOwnStyles(components: OwnComponents, root: string): Promise<Problem[]> {
  const file = join(root, 'brand', 'style.css')
  return checkOwnClasses(components, existsSync(file) ? readFileSync(file, 'utf8') : '')
}
