import { morph } from 'morphlex'
import { beginAgain, hasChanged, isIsland, islandsIn, rememberIslands } from './islands'
import { isShownAnew } from './pictures'

/** Makes `from` what `to` is and keeps what the reader has done to it: scrolled, opened, ticked, focused. */
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
      // What scripts have added for people who cannot see the page.
      return value !== null || !name.startsWith('aria-')
    },
    beforeNodeRemoved: (node) => !(node instanceof Element && node.matches('.copy')),
  })
  // Only now the page around them is whole.
  for (const island of fresh) beginAgain(island)
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
