import type { Blockquote, RootContent } from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'
import { asMarkdown, attribute, between } from '../../../component-text'
import { embedOf } from '../../embeds'

/**
 * Returns the component for a quotation that is a post of X, in the form that X itself gives to be put into pages: its words,
 * then a line with the author, the name there and the day, which is a link. `undefined` for any other block.
 * https://developer.x.com/en/docs/x-for-websites/embedded-posts/overview
 */
export function quotedPost(block: RootContent): string | undefined {
  if (block.type !== 'blockquote') return undefined
  const [last, ...rest] = (block as Blockquote).children.toReversed()
  const link = last?.type === 'paragraph' ? last.children.at(-1) : undefined
  if (link?.type !== 'link' || !last) return undefined
  const post = embedOf(link.url)
  const [, by, handle] = /^[—–-]+\s*(.+?)\s*\((@\w+)\)/.exec(wordsOf(last).trim()) ?? []
  const words = rest
    .toReversed()
    .map((one) => wordsOf(one).trim())
    .join('\n\n')
  if (post?.component !== 'Quote' || by === undefined || words === '') return undefined
  const time = Date.parse(`${wordsOf(link)} UTC`)
  const date = Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, '2026-03-02'.length)
  const open = `<Quote${attribute('by', by)}${attribute('handle', handle)}${attribute('url', post.url)}${attribute('date', date)}>`
  return between(open, asMarkdown(words), '</Quote>')
}
