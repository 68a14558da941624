import { UNSPACED } from '../scripts'
import { nameSigns, WRITTEN_SPACE } from '../search-text'

/**
 * A text as the index of the search holds it; `fromSearchText` is the counterpart. Pagefind takes for a word what stands
 * between spaces, and drops signs. So letters of scripts without spaces stand apart here, and any phrase of them is
 * found without a dictionary on either side; and names with signs (C#, C++, .NET) are written in letters alone.
 */
export function toSearchText(text: string): string {
  return nameSigns(text).replace(BESIDE, `${WRITTEN_SPACE} `).replace(SEAM, ' ').replace(EDGE, ' ')
}

/** The text goes on in another element. */
const EDGE = new RegExp(`^(?=${UNSPACED})|(?<=${UNSPACED})$`, 'gu')

const BESIDE = new RegExp(`(?<=${UNSPACED})\\s+|\\s+(?=${UNSPACED})`, 'gu')
const SEAM = new RegExp(
  `(?<=[^\\s${WRITTEN_SPACE}])(?=${UNSPACED})|(?<=${UNSPACED})(?=[^\\s\\p{M}${WRITTEN_SPACE}])`,
  'gu',
)
