import { FIELDS, isPlainPress, opensSearch } from '../core/keys'

/** Lets `link`, which leads to the search page, open the dialog instead, and `/` too. Loads it when that is likely. */
export function enableSearch(link: HTMLAnchorElement) {
  const load = () => import(`${ISLANDS.search}`)
  const preload = () => load().catch(() => {})
  const open = async (event: Event) => {
    event.preventDefault()
    // The search page has the same field in it.
    const field = document.querySelector<HTMLElement>('fulcrum-search-page input')
    if (field) return field.focus()
    try {
      const { openSearch } = await load()
      await openSearch(link.href)
    } catch {
      location.href = link.href
    }
  }
  link.ariaHasPopup = 'dialog'
  link.ariaKeyShortcuts = '/'
  link.addEventListener('pointerenter', preload)
  link.addEventListener('focus', preload)
  link.addEventListener('click', (event) => isPlainPress(event) && open(event))
  addEventListener('keydown', (event) => {
    if (opensSearch(event) && !(event.target as Element).closest(FIELDS)) open(event)
  })
}
