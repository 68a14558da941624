export type { BrandSettings, ColourSetting } from './brand/types'
export { isFile, readItemPath } from './item-path'
export { contentRoot, type LoadedSettings, loadSettings, settingsFile } from './load'
export type { NavigationItem, SiteSettings } from './types'
