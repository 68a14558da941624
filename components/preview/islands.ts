/** The HTML that the server sent for each custom element, before its script changed it. */
const sent = new WeakMap<Element, string>()

/** Returns true for custom elements, and for components of the publication's own, which name a module until it starts. */
export const isIsland = (node: Node): node is HTMLElement =>
  node instanceof HTMLElement && (node.localName.includes('-') || 'island' in node.dataset || sent.has(node))

/** Returns the custom elements in `root`, including `root` itself if it is one. */
export function islandsIn(root: Document | Element): Element[] {
  return [...(isIsland(root) ? [root] : []), ...[...root.querySelectorAll('*')].filter(isIsland)]
}

/** Remembers the current HTML of islands. */
export function rememberIslands(islands: readonly Element[]) {
  for (const island of islands) sent.set(island, island.outerHTML)
}

/** Returns true if the server now sends different HTML for an island. Remembers that HTML. */
export function hasChanged(island: Element, next: Element): boolean {
  const html = next.outerHTML
  if (sent.get(island) === html) return false
  sent.set(island, html)
  return true
}

/**
 * Replaces an island with a new element made of the HTML that the server sent, so that its script starts as on a new
 * page.
 */
export function beginAgain(island: Element) {
  const template = document.createElement('template')
  template.innerHTML = sent.get(island) ?? island.outerHTML
  const fresh = template.content.firstElementChild
  if (!fresh || !island.isConnected) return
  rememberIslands(islandsIn(fresh))
  island.replaceWith(fresh)
}
