import { switchTo } from '../../../lib/words/islands'
import { mediaOf, oppositeOf, parseTheme, type Scheme } from '../core/theme'

/**
 * `<fulcrum-theme>` around a button that switches to the opposite of the theme on the screen. The choice is remembered
 * and applies to every tab. Choosing what a page opens in returns to that, which mostly follows the system.
 */
export class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    const { dataset } = document.documentElement
    const button = this.firstElementChild as HTMLButtonElement
    const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')].map(
      (meta) => [meta, meta.media] as const,
    )
    const system = matchMedia('(prefers-color-scheme:dark)')
    let chosen: Scheme | undefined

    const opening = () => (OPENS !== 'system' ? OPENS : system.matches ? 'dark' : 'light')
    const opposite = () => oppositeOf(chosen ?? opening())
    const show = () => {
      if (chosen) dataset.theme = chosen
      else delete dataset.theme
      button.ariaLabel = button.title = switchTo(opposite())
      for (const [meta, written] of metas)
        meta.media = mediaOf(written, OPENS === 'system' ? chosen : (chosen ?? OPENS))
    }

    button.onclick = () => {
      const next = opposite()
      chosen = next === opening() ? undefined : next
      show()
      try {
        localStorage.theme = chosen ?? ''
      } catch {
        // Without access to storage, the choice lasts until the page is closed.
      }
    }
    const read = () => {
      try {
        chosen = parseTheme(localStorage.theme)
      } catch {
        // As above.
      }
      show()
    }
    addEventListener('storage', read)
    // A page from the back/forward cache has missed changes made elsewhere.
    addEventListener('pageshow', read)
    system.onchange = show
    read()
  }
}
