import { morph } from 'morphlex'
import { beginAgain, hasChanged, isIsland, islandsIn, rememberIslands } from './islands'
import { isShownAnew } from './pictures'

/** Turns `from` into `to`, and keeps what the reader has done: scrolled, opened, ticked, focused. */
export function morphPage(from: Element, to: Element) {
  keepOpen(from, to)
  const fresh: Element[] = []
  morph(from, to, {
    preserveChanges: true,
    beforeNodeVisited(node, next) {
      if (!isIsland(node) || !isIsland(next)) return true
      if (!hasChanged(node, next)) return false
      fresh.push(node)
      return true
    },
    beforeNodeAdded(_, node) {
      const islands = node instanceof Element ? islandsIn(node) : []
      rememberIslands(islands)
      fresh.push(...islands)
      return true
    },
    beforeAttributeUpdated(element, name, value) {
      if (name === 'src') return !isShownAnew(element, value)
      // Keep ARIA attributes that scripts have added.
      return value !== null || !name.startsWith('aria-')
    },
    beforeNodeRemoved: (node) => !(node instanceof Element && node.matches('.copy')),
  })
  // Only now is the page around them complete.
  for (const island of fresh) beginAgain(island)
}

/** Opens and closes the panels of `to` like those of `from`, which are matched by their summaries. */
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
