import type { Contracts } from '../contract'

/** Ids of the page around a body. */
const pageIds: readonly string[] = ['contents', 'endnotes', 'main', 'top']

/** Returns the exact ids that a page with these components may have. Headings get other ids. */
export function takenIds(contracts: Contracts): string[] {
  return [...pageIds, ...[...contracts.values()].flatMap(({ ids }) => ids?.single ?? [])]
}

/** Returns true for ids that the page, or a component on it, generates: those of notes, figures and sources. */
export function isMadeId(id: string, contracts: Contracts): boolean {
  if (/^(?:(?:note|note-toggle|figure)-\d+|note-ref-\d+(?:-\d+)?)$/.test(id)) return true
  return [...contracts.values()].some(({ ids }) => ids?.numbered.test(id))
}

/**
 * Ids that occur only around a body, never in it. The heading of the notes is inside the body, so its id is not one of
 * them.
 */
export const idsAround: readonly string[] = pageIds.filter((id) => id !== 'endnotes')

/**
 * Returns true for ids that only the page around a body may use: those of its own parts (`site.menu`, `foot.topics`),
 * and those of content that React streams late, which the export looks for.
 */
export function isReservedId(id: string): boolean {
  return /^(?:site|foot)\.|^[SBP]:|^__next/.test(id)
}
