/** What the server has sent for each custom element of the page, before its script has changed it. */
const sent = new WeakMap<Element, string>()

export const isIsland = (node: Node): node is Element => node instanceof Element && node.localName.includes('-')

/** The custom elements in `root`, and `root` itself if it is one. */
export function islandsIn(root: Document | Element): Element[] {
  return [...(isIsland(root) ? [root] : []), ...[...root.querySelectorAll('*')].filter(isIsland)]
}

/** Notes islands as they are now. */
export function rememberIslands(islands: readonly Element[]) {
  for (const island of islands) sent.set(island, island.outerHTML)
}

/** Whether the server now sends something else for an island. Notes what it sends. */
export function hasChanged(island: Element, next: Element): boolean {
  const html = next.outerHTML
  if (sent.get(island) === html) return false
  sent.set(island, html)
  return true
}

/** Puts a new element of the HTML that was sent in its place: its script brings it to life as on a new page. */
export function beginAgain(island: Element) {
  const template = document.createElement('template')
  template.innerHTML = sent.get(island) ?? island.outerHTML
  const fresh = template.content.firstElementChild
  if (!fresh || !island.isConnected) return
  rememberIslands(islandsIn(fresh))
  island.replaceWith(fresh)
}
