import type { Contracts } from '../contract'

/** Ids that the page around a body has. */
const pageIds: readonly string[] = ['contents', 'endnotes', 'main', 'top']

/** Whole ids that a page with these components may have: a heading gets another one. */
export function takenIds(contracts: Contracts): string[] {
  return [...pageIds, ...[...contracts.values()].flatMap(({ ids }) => ids?.single ?? [])]
}

/** Whether the page, or a component on it, makes such ids itself: of notes, figures, sources. */
export function isMadeId(id: string, contracts: Contracts): boolean {
  if (/^(?:(?:note|note-toggle|figure)-\d+|note-ref-\d+(?:-\d+)?)$/.test(id)) return true
  return [...contracts.values()].some(({ ids }) => ids?.numbered.test(id))
}

/**
 * Ids that stand around the text of a body, and never in it. The heading of its notes is one of those that do stand in it.
 */
export const idsAround: readonly string[] = pageIds.filter((id) => id !== 'endnotes')

/**
 * Whether an id is one that only the page around a body makes: of its own parts (`site.menu`, `foot.topics`), and of what
 * React streams late, which the export looks for.
 */
export function isReservedId(id: string): boolean {
  return /^(?:site|foot)\.|^[SBP]:|^__next/.test(id)
}
