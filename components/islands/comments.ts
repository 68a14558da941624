/** Where giscus keeps that a reader is signed in, as its own script does. */
const SESSION = 'giscus-session'

/**
 * `<fulcrum-comments data-frame>` around a button that shows the comments in a frame. Nothing is asked of giscus before
 * somebody presses it, or comes back from signing in, for which giscus adds a key to the address.
 */
class Comments extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button') as HTMLButtonElement
    button.onclick = () => this.show()
    const address = new URL(location.href)
    const key = address.searchParams.get('giscus')
    if (!key) return
    address.searchParams.delete('giscus')
    history.replaceState(history.state, '', address)
    remember(key)
    this.show()
  }

  show() {
    const address = new URL(this.dataset.frame ?? '')
    const { origin } = address
    // Where a reader comes back to who has signed in.
    address.searchParams.set('origin', location.href.replace(/#.*|$/, `#${this.querySelector('h2')?.id}`))
    address.searchParams.set('session', remembered())
    address.searchParams.set('theme', theme())
    const frame = document.createElement('iframe')
    frame.title = this.querySelector('h2')?.textContent ?? ''
    frame.src = address.href
    this.lastElementChild?.replaceWith(frame)
    const tell = (message: object) => frame.contentWindow?.postMessage({ giscus: message }, origin)
    new MutationObserver(() => tell({ setConfig: { theme: theme() } })).observe(document.documentElement, {
      attributeFilter: ['data-theme'],
    })
    addEventListener('message', (event) => {
      if (event.origin !== origin || !event.data?.giscus) return
      const { resizeHeight, signOut, error } = event.data.giscus
      if (resizeHeight) frame.style.height = `${resizeHeight}px`
      // The key is no longer good: without it, a reader can sign in again.
      if (!signOut && !/Bad credentials|Invalid state|State has expired/.test(error ?? '')) return
      remember('')
      address.searchParams.set('session', '')
      frame.src = address.href
    })
  }
}

const theme = () => document.documentElement.dataset.theme ?? 'preferred_color_scheme'

function remembered(): string {
  try {
    return JSON.parse(localStorage[SESSION] ?? '""')
  } catch {
    return ''
  }
}

function remember(key: string) {
  try {
    if (key) localStorage[SESSION] = JSON.stringify(key)
    else localStorage.removeItem(SESSION)
  } catch {
    // Without access to storage, readers sign in again on the next page.
  }
}

customElements.define('fulcrum-comments', Comments)

export {}
