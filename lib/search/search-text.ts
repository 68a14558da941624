import { UNSPACED } from '../scripts'
import { nameSigns, WRITTEN_SPACE } from '../search-text'

/**
 * Converts a text to the form that the search index holds; `fromSearchText` reverses it. Pagefind splits words at spaces
 * and drops signs. So letters of scripts without spaces are put apart, which finds any phrase of them without a
 * dictionary, and names with signs (C#, C++, .NET) are written in letters only.
 */
export function toSearchText(text: string): string {
  return nameSigns(text).replace(BESIDE, `${WRITTEN_SPACE} `).replace(SEAM, ' ').replace(EDGE, ' ')
}

/** The text continues in another element. */
const EDGE = new RegExp(`^(?=${UNSPACED})|(?<=${UNSPACED})$`, 'gu')

const BESIDE = new RegExp(`(?<=${UNSPACED})\\s+|\\s+(?=${UNSPACED})`, 'gu')
const SEAM = new RegExp(
  `(?<=[^\\s${WRITTEN_SPACE}])(?=${UNSPACED})|(?<=${UNSPACED})(?=[^\\s\\p{M}${WRITTEN_SPACE}])`,
  'gu',
)
