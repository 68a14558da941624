/** What the server has sent for each custom element of the page, before its script has changed it. */
const sent = new WeakMap<Element, string>()

/** Notes the custom elements in `root`, and `root` if it is one, as they are now. */
export function rememberIslands(root: Document | Element) {
  const inside = [...root.querySelectorAll('*')].filter(({ localName }) => localName.includes('-'))
  const all = root instanceof Element && root.localName.includes('-') ? [root, ...inside] : inside
  for (const island of all) sent.set(island, island.outerHTML)
}

/** Whether the server now sends something else for an island. Notes what it sends. */
export function hasChanged(island: Element, next: Element): boolean {
  const html = next.outerHTML
  if (sent.get(island) === html) return false
  sent.set(island, html)
  return true
}
