import type { Comment } from 'hast'
import type { RootContent } from 'mdast'

/**
 * Decides about a comment. The marks that editors put around their blocks go; a block that is nothing but its mark was
 * drawn by the old site, and is kept with the reason. What authors wrote for themselves stays.
 */
export function readComment(node: Comment): RootContent | undefined {
  const text = node.value.trim()
  const dynamic = /^wp:([\w/-]+)\b[\s\S]*\/$/.exec(text)?.[1]
  if (dynamic !== undefined && !QUIET.has(dynamic)) {
    return comment(text, 'a block of WordPress')
  }
  if (text === '' || MARKS.test(text)) return undefined
  return comment(text)
}

/** Returns what becomes a comment in the text: with a reason, something that has no counterpart here. */
export function comment(original: string, why?: string): RootContent {
  const value = original.replace(/\n(?:[ \t]*\n)+/g, '\n')
  const safe = why === undefined ? value.replace(/--(!?>)/g, '-- $1').replace(/-$/, '- ') : value
  return { type: 'mdxTextExpression', value: safe, data: { why } } as never
}

/** Blocks that stand for something that the importer handles, or that show nothing. */
const QUIET = new Set(['footnotes', 'spacer', 'separator', 'post-title', 'more', 'nextpage'])
const MARKS =
  /^\/?wp:|^\/?kg-card|^\[(?:if|endif)|^<!\[endif|^\[CDATA|^(?:more\b|noteaser|nextpage|StartFragment|EndFragment)/i
