import type { Item } from 'citeproc'
import type { ElementContent } from 'hast'
import { type Cite, readLocator } from './cite'
import type { Processor } from './engine'
import { cleanHtml } from './html'
import { linkWorks } from './link-works'
import { isNumeric, showsPlaces } from './styles'
import type { Reference } from './types'

/** Works that are cited together. Without `cites`, a work is cited by other means and only has to be in the list. */
export interface Group {
  readonly works: readonly string[]
  readonly cites?: readonly Cite[]
}

/** Citations and the list of works as a style sets them. */
export interface SetText {
  /** The content of each group, in their order; empty for one without `cites`. Each work is an `<a data-work>`. */
  readonly groups: readonly ElementContent[][]
  /** The list, in the order of the style. */
  readonly list: readonly { readonly work: string; readonly content: ElementContent[] }[]
  /** True if the style numbers the works. */
  readonly isNumeric: boolean
}

/** Sets all citations of a text and the list of its works. `groups` are in the order of the text. Throws if the style fails. */
export function setText(
  processor: Processor,
  works: ReadonlyMap<string, Reference>,
  groups: readonly Group[],
): SetText {
  const { engine, xml, hold } = processor
  hold(works)
  engine.updateItems([])
  const clusters = groups.map(({ works, cites }, at) => ({
    citationID: `c${at}`,
    citationItems: works.map((id, index) => itemOf(id, cites?.[index], processor)),
    properties: { noteIndex: 0 },
  }))
  const set = engine.rebuildProcessorState(clusters, 'html', [])
  const made = engine.makeBibliography()
  const order = made ? made[0].entry_ids.flatMap(([id]) => id ?? []) : []
  const numbers = isNumeric(xml) ? new Map(order.map((id, at) => [id, at + 1])) : undefined
  return {
    groups: groups.map(({ works, cites }, at) =>
      cites ? linkWorks(cleanHtml(set[at]?.[2] ?? ''), works, numbers) : [],
    ),
    list: order.map((work, at) => ({ work, content: cleanHtml(made ? (made[1][at] ?? '') : '') })),
    isNumeric: numbers !== undefined,
  }
}

function itemOf(id: string, cite: Cite | undefined, { labels, xml }: Processor): Item {
  if (!cite) return { id }
  const { prefix, suffix, hidesAuthor } = cite
  // A style that shows no places would lose what the author wrote.
  const place = showsPlaces(xml) ? readLocator(suffix, labels) : undefined
  const after = place ? place.rest : suffix
  return {
    id,
    ...(prefix && { prefix: `${prefix} ` }),
    ...(place && { locator: place.locator, label: place.label }),
    ...(after.trim() && { suffix: after.trimEnd() }),
    ...(hidesAuthor && { 'suppress-author': true }),
  }
}
