export type Scheme = 'light' | 'dark'

/** Returns the remembered colour scheme, or `undefined` for anything else: the site then follows the system. */
export function parseTheme(text: string | null | undefined): Scheme | undefined {
  return text === 'light' || text === 'dark' ? text : undefined
}

/** Returns the other scheme: the one that the switch always brings. */
export function oppositeOf(scheme: Scheme): Scheme {
  return scheme === 'dark' ? 'light' : 'dark'
}

/**
 * Returns the media query of a `theme-color` that was written for the system's scheme, such as
 * `(prefers-color-scheme: dark)`. A chosen scheme takes precedence.
 */
export function mediaOf(written: string, chosen: Scheme | undefined): string {
  return chosen ? (written.includes(chosen) ? 'all' : 'not all') : written
}
