import { groupBy } from '../../../group-by'
import { slugify } from '../../../slug'
import type { ImportedText } from '../../model'

/**
 * Returns the part of each text that belongs to a series, by key: counted from 1 in the order of the parts that the
 * source gives, and of days where it gives none.
 */
export function countParts(texts: readonly ImportedText[]): ReadonlyMap<string, number> {
  const inSeries = texts.filter(({ series }) => series)
  const groups = groupBy(inSeries, ({ series }) => slugify(series?.name ?? ''))
  return new Map(
    [...groups.values()].flatMap((group) => group.sort(compare).map(({ key }, index) => [key, index + 1] as const)),
  )
}

function compare(a: ImportedText, b: ImportedText): number {
  return (
    (a.series?.part ?? LAST) - (b.series?.part ?? LAST) ||
    dayOf(a).localeCompare(dayOf(b)) ||
    a.key.localeCompare(b.key)
  )
}

const LAST = Number.MAX_SAFE_INTEGER
const dayOf = ({ published, written }: ImportedText) => published ?? written ?? '9999'
