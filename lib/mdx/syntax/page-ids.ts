/** Ids that the page around a body uses: a heading gets another one. */
export const pageIds: readonly string[] = ['contents', 'endnotes', 'main', 'source-list', 'top']

/** Whether the page makes such ids itself: of notes, figures, sources. */
export function isMadeId(id: string): boolean {
  return /^(?:(?:note|note-toggle|figure)-\d+|note-ref-\d+(?:-\d+)?|source-\d+(?:-mention-\d+)?)$/.test(id)
}

/**
 * Whether an id is one that only the page around a body makes: of its own parts (`site.menu`, `foot.topics`), of claims,
 * and of what React streams late, which the export looks for.
 */
export function isReservedId(id: string): boolean {
  return /^(?:site|foot)\.|^source-\d+-mention-\d+$|^[SBP]:|^__next/.test(id)
}
