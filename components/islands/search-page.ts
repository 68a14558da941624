import { texts } from '../../lib/words/islands'
import { type Answer, ask, renderHits, renderMeant, says } from './finder'

/** Hits at a time. */
const STEP = 20

/** `<fulcrum-search-page>` around a form (words, topic, year), a status, a list, and two buttons. */
class SearchPage extends HTMLElement {
  connectedCallback() {
    const [form, status, list, more, clear] = ['form', '[role=status]', 'ol', '.more', '.clear'].map((selector) =>
      this.querySelector(selector),
    ) as [HTMLFormElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement]
    const [words, ...filters] = form.querySelectorAll<HTMLInputElement>('[name]') as unknown as [
      HTMLInputElement,
      ...HTMLInputElement[],
    ]
    const fields = [words, ...filters]
    let found: Answer | undefined

    const search = async () => {
      const asked = fields.flatMap(({ name, value }) => (value.trim() ? [[name, value.trim()]] : []))
      const query = String(new URLSearchParams(asked))
      history.replaceState(null, '', query ? `?${query}` : location.pathname)
      const { q = null, ...chosen } = Object.fromEntries(asked)
      found = undefined
      if (!asked.length) return show('')
      if (!list.firstChild) status.textContent = says.waiting
      try {
        const answer = await ask(q, chosen)
        if (!answer) return
        const hits = [...answer.named, ...(await answer.next(STEP))]
        found = answer
        const isFiltered = Object.keys(chosen).length > 0
        const none = isFiltered ? texts.filtered : `${says.none(q)}${answer.meant ? '' : ` ${texts.advice}`}`
        show(answer.total ? says.count(answer.total) : none, renderHits(hits))
        clear.hidden = !isFiltered || answer.total > 0
        if (answer.meant) status.append(...renderMeant(answer.meant, location.pathname).question)
      } catch {
        show(says.unreachable)
      }
    }
    const show = (said: string, items: readonly HTMLElement[] = []) => {
      status.textContent = said
      list.replaceChildren(...items)
      more.hidden = items.length >= (found?.total ?? 0)
      clear.hidden = true
    }

    const given = new URLSearchParams(location.search)
    for (const field of fields) field.value = given.get(field.name) ?? ''
    form.oninput = search
    form.onsubmit = (event) => {
      event.preventDefault()
      search()
    }
    clear.onclick = () => {
      for (const filter of filters) filter.value = ''
      words.focus()
      search()
    }
    more.onclick = async () => {
      const items = renderHits((await found?.next(STEP)) ?? [])
      list.append(...items)
      more.hidden = items.length < STEP || list.childElementCount >= (found?.total ?? 0)
      items[0]?.querySelector('a')?.focus()
    }
    search()
  }
}

customElements.define('fulcrum-search-page', SearchPage)
