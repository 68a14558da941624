import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stateOf } from '../../file-state'
import { hashOf } from '../../hash'
import { checkOwnClasses, type OwnComponents } from '../../mdx'
import type { Problem } from '../../problems'
import type { Memo } from './memo'

/** Folder of the publication's own components in the content folder. */
export const COMPONENTS = 'components'

/** Returns that folder of the content folder at `root`. */
export const ownComponentsFolder = (root: string): string => join(root, COMPONENTS)

/**
 * Returns warnings about classes of the publication's own components that neither Tailwind nor a style sheet has a rule for.
 * They are looked for again only when a component or the brand's style sheet has changed.
 */
export function checkOwnStyles(components: OwnComponents, root: string, memo: Memo): Promise<Problem[]> {
  const file = join(root, 'brand', 'style.css')
  const state = hashOf([Object.entries(components).map(([name, { hash }]) => [name, hash]), stateOf(file)])
  return memo.getOrMake('classes of components', state, () =>
    checkOwnClasses(components, existsSync(file) ? readFileSync(file, 'utf8') : ''),
  )
}
