/**
 * `<fulcrum-before-after>` around two pictures. Lays the second over the first, if both have the same shape, and lets a
 * slider uncover it.
 */
class BeforeAfter extends HTMLElement {
  connectedCallback() {
    const [one, other] = [...this.querySelectorAll('img')]
    if (!one || !other || this.querySelector('input') || shape(one) !== shape(other)) return
    const slider = document.createElement('input')
    slider.type = 'range'
    slider.className = 'pair-slider'
    slider.value = '50'
    slider.ariaLabel = this.dataset.label ?? ''
    slider.oninput = () => this.style.setProperty('--at', `${slider.value}%`)
    this.classList.add('pair-over')
    this.append(slider)
  }
}

const shape = (picture: HTMLImageElement) =>
  (Number(picture.getAttribute('width')) / Number(picture.getAttribute('height'))).toFixed(2)

customElements.define('fulcrum-before-after', BeforeAfter)
