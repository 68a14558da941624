import { site } from './site'

/** Compares two names by the order of the site's language, for `sort`. */
export const collate = (a: string, b: string) => a.localeCompare(b, site.language)
