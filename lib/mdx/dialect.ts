import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly'
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough/parseOnly'
import remarkGfm from 'remark-gfm'

/** One tilde is a tilde, as in "5~7 people"; two strike out. */
const tildes: { singleTilde: boolean } = { singleTilde: false }

/**
 * How Markdown is read, wherever it is read, so that all our parsers find the same things at the same places: GFM, and
 * emphasis beside Chinese, Japanese and Korean, which CommonMark does not see where punctuation stands at its edge:
 * `**很好。**然后` (https://github.com/tats-u/markdown-cjk-friendly). The order counts: what comes later is tried first.
 */
export function dialect(this: ThisParameterType<typeof remarkGfm>): void {
  remarkGfm.call(this, tildes)
  remarkCjkFriendly.call(this)
  remarkCjkStrikethrough.call(this, tildes)
}
