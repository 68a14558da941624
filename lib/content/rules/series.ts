import { groupBy } from '../../group-by'
import type { Problem } from '../../problems'
import type { Entries } from '../entries/entries'
import { reporter } from '../entries/entry'
import type { PostEntry } from '../entries/post'

/**
 * Checks that the parts of a series are 1, 2, 3 and so on, each once. Drafts count, because they are the parts still to
 * come.
 */
export function checkSeries({ posts }: Entries): Problem[] {
  const parts = posts.filter(({ reading }) => reading.series && reading.part)
  const groups = groupBy(parts, ({ reading }) => reading.series?.slug)
  return [...groups.values()].flatMap(checkParts)
}

function checkParts(posts: readonly PostEntry[]): Problem[] {
  const sorted = posts.toSorted((a, b) => partOf(a) - partOf(b))
  return sorted.flatMap((post, index) => {
    const before = sorted[index - 1]
    const report = reporter(post.file.file, post.fields)
    const name = `"${post.reading.series?.label}"`
    const last = before ? partOf(before) : 0
    if (before && partOf(post) === last) {
      const next = partOf(sorted.at(-1) ?? post) + 1
      return [
        report(
          'error',
          'series-double',
          ['part'],
          `part ${last} of ${name} is already ${before.file.file}`,
          `part: ${next}`,
        ),
      ]
    }
    if (partOf(post) === last + 1) return []
    const where = before ? `: the part before it is ${last}, ${before.file.file}` : ''
    return [report('error', 'series-gap', ['part'], `${name} has no part ${last + 1}${where}`, `part: ${last + 1}`)]
  })
}

const partOf = ({ reading }: PostEntry) => reading.part ?? 0
