import { texts } from '../../../../lib/words/islands'
import { isPlainPress } from '../../../islands/core/keys'

/** `<fulcrum-enlarge>` around a picture that is a link to its file. Shows it as large as the screen allows, over the page. */
class Enlarge extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      const link = this.querySelector('a')
      if (!link || !isPlainPress(event)) return
      event.preventDefault()
      const dialog = document.createElement('dialog')
      const picture = document.createElement('img')
      const close = document.createElement('button')
      dialog.className = 'enlarged'
      dialog.ariaLabel = picture.alt = this.querySelector('img')?.alt ?? ''
      picture.src = link.href
      close.textContent = texts.close
      dialog.append(close, picture)
      dialog.onclick = () => dialog.close()
      dialog.onclose = () => dialog.remove()
      document.body.append(dialog)
      dialog.showModal()
    })
  }
}

customElements.define('fulcrum-enlarge', Enlarge)
