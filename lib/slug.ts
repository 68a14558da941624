import anyAscii from 'any-ascii'

/** A name, and the slug made of it: a tag, a series, an author. */
export interface Term {
  readonly slug: string
  readonly label: string
}

/** Words of `a-z0-9` joined by single hyphens. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

export const SLUG_LENGTH = 100

/**
 * Returns the slug of a label: `Engineering Management` -> `engineering-management`, `C++` -> `c-plus-plus`. Every
 * script becomes ASCII, because other characters in addresses break static hosting. Empty if no letter or digit is
 * left; at most `SLUG_LENGTH` characters.
 */
export function slugify(label: string): string {
  const named = label
    .normalize('NFC')
    .replace(/&/g, ' and ')
    .replace(/\+/g, ' plus ')
    .replace(/(?<=\p{L})#/gu, ' sharp ')
    .replace(/(?<=^|\s)\.(?=\p{L})/gu, 'dot ')
  return anyAscii(named)
    .toLowerCase()
    .replace(/['`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .replace(/-$/, '')
    .replace(TOO_LONG, '$1')
    .slice(0, SLUG_LENGTH)
}

/** Corrects a slug with the wrong case or separators. Returns `undefined` for any other mistake. */
export function fixSlug(text: string): string | undefined {
  const fixed = text.toLowerCase().replace(/[\s_]+/g, '-')
  return SLUG.test(fixed) && fixed.length <= SLUG_LENGTH ? fixed : undefined
}

/** Keeps as many whole words as fit. */
const TOO_LONG = new RegExp(`^(?=.{${SLUG_LENGTH + 1}})(.{1,${SLUG_LENGTH}})-.*$`)
