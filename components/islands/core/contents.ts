/** Where a page stands: all in pixels from the top of the document. */
export interface Position {
  /** Top edge of every section's heading, in order. */
  readonly tops: readonly number[]
  readonly scroll: number
  /** How far the page can be scrolled. */
  readonly end: number
  readonly viewport: number
  /** The section that the address names, -1 for none. */
  readonly target: number
}

/** A heading counts as reached this far below the upper edge: a little more than where a link to it puts it. */
const LEAD = 88

/**
 * The section that is being read: the last whose heading has been reached; -1 above the first. Where the page ends
 * before its last headings can be reached, the line they have to reach comes down to meet them, so that each has its
 * turn; and one of these that the address names is the one.
 */
export function currentSection({ tops, scroll, end, viewport, target }: Position): number {
  const missing = Math.max(0, (tops.at(-1) ?? 0) - LEAD - end)
  const range = Math.min(viewport, end)
  const progress = range > 0 ? Math.max(0, 1 - (end - scroll) / range) : 0
  const line = scroll + LEAD + missing * progress
  const targetTop = tops[target]
  if (scroll >= end - 1 && targetTop !== undefined && targetTop > end + LEAD) return target
  return tops.findLastIndex((top) => top <= line + 1)
}
