import { mediaOf, nextTheme, parseTheme, type Theme } from '../core/theme'

/** `<fulcrum-theme>` around a button: system, light, dark; remembered, and the same in every tab. */
export class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    const { dataset } = document.documentElement
    const button = this.firstElementChild as HTMLButtonElement
    const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')].map(
      (meta) => [meta, meta.media.includes('dark') ? 'dark' : 'light'] as const,
    )
    let theme: Theme = 'system'

    const show = (chosen: Theme) => {
      theme = chosen
      if (chosen === 'system') delete dataset.theme
      else dataset.theme = chosen
      button.ariaLabel = button.title = `Theme: ${chosen}`
      for (const [meta, scheme] of metas) meta.media = mediaOf(scheme, chosen)
    }

    button.onclick = () => {
      show(nextTheme(theme))
      try {
        localStorage.theme = theme
      } catch {
        // Closed storage: the choice holds for this page.
      }
    }
    const read = () => {
      try {
        show(parseTheme(localStorage.theme))
      } catch {
        show(theme)
      }
    }
    addEventListener('storage', read)
    // A page that comes back from the back/forward cache has missed what was chosen since.
    addEventListener('pageshow', read)
    read()
  }
}
