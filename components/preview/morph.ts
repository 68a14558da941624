import { morph } from 'morphlex'
import { hasChanged, rememberIslands } from './islands'

/** Makes `from` what `to` is and keeps what the reader has done to it: scrolled, opened, ticked, focused. */
export function morphPage(from: Element, to: Element) {
  keepOpen(from, to)
  const changed: Element[] = []
  morph(from, to, {
    preserveChanges: true,
    beforeNodeVisited(node, next) {
      if (!isIsland(node) || !isIsland(next)) return true
      if (!hasChanged(node, next)) return false
      changed.push(node)
      return true
    },
    beforeNodeAdded(_, node) {
      if (node instanceof Element) rememberIslands(node)
      return true
    },
    // What scripts have added for people who cannot see the page.
    beforeAttributeUpdated: (_, name, value) => value !== null || !name.startsWith('aria-'),
    beforeNodeRemoved: (node) => !(node instanceof Element && node.matches('.copy')),
  })
  for (const island of changed) beginAgain(island)
}

const isIsland = (node: Node): node is Element => node instanceof Element && node.localName.includes('-')

/** A new element of the same HTML: its script brings it to life as on a new page. */
function beginAgain(island: Element) {
  const fresh = island.cloneNode(true) as Element
  rememberIslands(fresh)
  island.replaceWith(fresh)
}

/** Opens and closes the panels of `to` like those of `from`; they are known by their summaries. */
function keepOpen(from: Element, to: Element) {
  const open = new Map(panelsOf(from).map(({ key, panel }) => [key, panel.open]))
  for (const { key, panel } of panelsOf(to)) panel.open = open.get(key) ?? panel.open
}

function panelsOf(page: Element) {
  const seen = new Map<string, number>()
  return [...page.querySelectorAll<HTMLDetailsElement>('details:not(.preview-report)')].map((panel) => {
    const text = panel.querySelector('summary')?.textContent ?? ''
    const number = seen.get(text) ?? 0
    seen.set(text, number + 1)
    return { key: `${number} ${text}`, panel }
  })
}
