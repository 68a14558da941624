import { isPlainPress } from '../../../islands/core/keys'

/**
 * `<fulcrum-player data-frame>` around a link. Nothing is asked of the other site before somebody presses it; then its page
 * stands in the place of the link.
 */
class Player extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      // In another tab, the link leads where it leads.
      if (!isPlainPress(event) || !this.querySelector('a')) return
      event.preventDefault()
      const frame = document.createElement('iframe')
      frame.title = this.dataset.title ?? ''
      frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture'
      // Some players refuse to play where they cannot see on which site they are.
      frame.referrerPolicy = 'strict-origin-when-cross-origin'
      frame.src = this.dataset.frame ?? ''
      this.replaceChildren(frame)
      frame.focus()
    })
  }
}

customElements.define('fulcrum-player', Player)
