import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly'
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough/parseOnly'
import remarkGfm from 'remark-gfm'
import { parseFormulas } from './formulas'

/** A single tilde is plain text, as in "5~7 people"; two tildes strike through. */
const tildes: { singleTilde: boolean } = { singleTilde: false }

/**
 * The Markdown dialect that all our parsers use, so that they find the same nodes at the same positions: GFM, plus
 * emphasis next to Chinese, Japanese and Korean text, which CommonMark misses where there is punctuation at its edge:
 * `**很好。**然后` (https://github.com/tats-u/markdown-cjk-friendly), and formulas between `$$`. The order matters: later extensions are tried first.
 */
export function dialect(this: ThisParameterType<typeof remarkGfm>): void {
  remarkGfm.call(this, tildes)
  remarkCjkFriendly.call(this)
  remarkCjkStrikethrough.call(this, tildes)
  parseFormulas.call(this as { data(): object })
}
