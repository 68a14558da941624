import { choiceOf, parseLabels, remember } from './core'

/**
 * `<fulcrum-tabs>` around radio buttons. What a reader chooses is chosen wherever the page has that label, and
 * remembered for other pages.
 */
class Tabs extends HTMLElement {
  connectedCallback() {
    this.choose(choiceOf(this.labels, read()))
    // A link leads into a panel that is not shown: its tab is the choice, until another is.
    if (location.hash) this.reveal()
    addEventListener('hashchange', this)
    this.addEventListener('change', this)
  }

  disconnectedCallback() {
    removeEventListener('hashchange', this)
  }

  handleEvent({ type, target }: Event) {
    if (type === 'hashchange') this.reveal()
    else if (target instanceof HTMLInputElement && this.inputs.includes(target)) this.spread(target)
  }

  /** Chooses the label everywhere, and keeps what the reader looks at where it is. */
  spread(input: HTMLInputElement) {
    const before = this.getBoundingClientRect().top
    for (const other of document.querySelectorAll<Tabs>('fulcrum-tabs:defined')) other.choose(input.value)
    scrollBy(0, this.getBoundingClientRect().top - before)
    try {
      localStorage.tabs = JSON.stringify(remember(read(), input.value))
    } catch {
      // Without access to storage, the choice lasts until the page is closed.
    }
  }

  choose(label: string | undefined) {
    for (const input of this.inputs) if (input.value === label) input.checked = true
  }

  reveal() {
    const input = this.querySelector(':target')?.closest('.tab')?.querySelector('input')
    if (input && this.inputs.includes(input)) input.checked = true
  }

  get labels() {
    return this.inputs.map(({ value }) => value)
  }

  /** Its own, without those of tabs inside a panel. */
  get inputs() {
    return [...this.querySelectorAll('input')].filter((input) => input.closest('fulcrum-tabs') === this)
  }
}

function read(): string[] {
  try {
    return parseLabels(localStorage.tabs)
  } catch {
    return []
  }
}

customElements.define('fulcrum-tabs', Tabs)
