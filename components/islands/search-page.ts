import { countOf } from './core/results'
import { type Found, find } from './shared/engine'
import { renderHits, UNREACHABLE } from './shared/hits'

/** Hits at a time. */
const STEP = 20

/** `<fulcrum-search-page>` around a form (words, topic, year), a status, a list and a button for more. */
class SearchPage extends HTMLElement {
  connectedCallback() {
    const [form, status, list, more] = ['form', '[role=status]', 'ol', '.more'].map((selector) =>
      this.querySelector(selector),
    ) as [HTMLFormElement, HTMLElement, HTMLElement, HTMLElement]
    const fields = [...form.elements].filter((field) => 'name' in field) as HTMLInputElement[]
    let found: Found | undefined

    const search = async () => {
      const asked = fields.flatMap(({ name, value }) => (value.trim() ? [[name, value.trim()]] : []))
      const query = String(new URLSearchParams(asked))
      history.replaceState(null, '', query ? `?${query}` : location.pathname)
      const { q = null, ...filters } = Object.fromEntries(asked)
      found = undefined
      if (!asked.length) return show('')
      try {
        const next = await find(q, filters)
        if (!next) return
        const items = renderHits(await next.hits(0, STEP))
        found = next
        show(next.total ? countOf(next.total) : 'No article fits. Try fewer words, or another topic or year.', items)
      } catch {
        show(UNREACHABLE)
      }
    }
    const show = (said: string, items: readonly HTMLElement[] = []) => {
      status.textContent = said
      list.replaceChildren(...items)
      more.hidden = items.length >= (found?.total ?? 0)
    }

    const given = new URLSearchParams(location.search)
    for (const field of fields) field.value = given.get(field.name) ?? ''
    form.oninput = search
    form.onsubmit = (event) => {
      event.preventDefault()
      search()
    }
    more.onclick = async () => {
      if (!found) return
      const shown = list.childElementCount
      const items = renderHits(await found.hits(shown, shown + STEP))
      list.append(...items)
      more.hidden = list.childElementCount >= found.total
      items[0]?.querySelector('a')?.focus()
    }
    search()
  }
}

customElements.define('fulcrum-search-page', SearchPage)
