import { join } from 'node:path'

/** Folder of the publication's own components in the content folder. */
export const COMPONENTS = 'components'

/** Returns that folder of the content folder at `root`. */
export const ownComponentsFolder = (root: string): string => join(root, COMPONENTS)
