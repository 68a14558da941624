/** Folder of the publication's own components in the content folder. */
export const COMPONENTS = 'components'
