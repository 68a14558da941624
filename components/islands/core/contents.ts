/** The scroll position of a page. All lengths are in pixels from the top of the document. */
export interface Position {
  /** Top edge of every section's heading, in order. */
  readonly tops: readonly number[]
  readonly scroll: number
  /** The largest value of `scroll`. */
  readonly end: number
  readonly viewport: number
  /** The section that the address names; -1 if none. */
  readonly target: number
}

/**
 * A heading counts as reached at this distance below the top of the screen: slightly more than where a link to it
 * stops.
 */
const LEAD = 88

/**
 * Returns the section that is being read: the last one whose heading has reached a line near the top of the screen, or
 * -1 above the first. If the page ends before its last headings can reach that line, the line moves down as the page is
 * scrolled, so that each section has its turn. If the address names one of these, that one is returned at the end of
 * the page.
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
