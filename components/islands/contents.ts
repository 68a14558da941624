import { currentSection } from './core/contents'

/** `<fulcrum-contents>` around a list of links to sections. Marks the section that is being read. */
class Contents extends HTMLElement {
  connectedCallback() {
    const box = this.parentElement as HTMLElement
    const sections = [...this.querySelectorAll('a')].flatMap((link) => {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)))
      return heading ? [{ link, heading }] : []
    })
    let marked: HTMLElement | undefined
    let asked = false

    const follow = () => {
      asked = false
      // On narrow screens the list is folded.
      if (!this.offsetWidth) return
      const { scrollHeight, clientHeight } = document.documentElement
      const current = currentSection({
        tops: sections.map(({ heading }) => heading.getBoundingClientRect().top + scrollY),
        scroll: scrollY,
        end: scrollHeight - clientHeight,
        viewport: clientHeight,
        target: sections.findIndex(({ heading }) => heading.matches(':target')),
      })
      const link = sections[current]?.link
      if (link === marked) return
      marked?.removeAttribute('aria-current')
      link?.setAttribute('aria-current', 'true')
      if (link) box.scrollTop = link.offsetTop - box.clientHeight / 2
      marked = link
    }
    const ask = () => {
      if (asked) return
      asked = true
      requestAnimationFrame(follow)
    }
    for (const event of ['scroll', 'resize', 'hashchange']) addEventListener(event, ask, { passive: true })
    ask()
  }
}

customElements.define('fulcrum-contents', Contents)
