export type Theme = 'system' | 'light' | 'dark'

const themes: readonly Theme[] = ['system', 'light', 'dark']

/** The theme that was remembered; `system` for whatever else. */
export function parseTheme(text: string | null | undefined): Theme {
  return themes.find((theme) => theme === text) ?? 'system'
}

/** The one that a press of the switch brings. */
export function nextTheme(theme: Theme): Theme {
  return themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
}

/** When a `theme-color` for `scheme` holds: a chosen theme rules over the system. */
export function mediaOf(scheme: 'light' | 'dark', theme: Theme): string {
  if (theme === 'system') return `(prefers-color-scheme:${scheme})`
  return theme === scheme ? 'all' : 'not all'
}
