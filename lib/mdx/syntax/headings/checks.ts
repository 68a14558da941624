import type { Heading, Paragraph } from 'mdast'
import type { Point } from 'unist'
import type { Edit } from '../../../problems'
import { type Context, report } from '../../context'

/**
 * Reports `##Heading`, which is not a heading, also when the space only looks like one. A single `#` may be a hashtag.
 */
export function checkHashes({ position }: Paragraph, context: Context): void {
  if (position?.start.offset === undefined) return
  const written = context.source.body.slice(position.start.offset, position.end.offset)
  const [found, hashes = ''] = /^(#{2,6})[^ \t\r\n#]/.exec(written) ?? []
  if (!found) return
  const isSpaced = /\s$/.test(found)
  report(context, position, {
    rule: 'heading-space',
    severity: 'warning',
    message: `expected a ${isSpaced ? 'plain space' : 'space'} after ${hashes}: this is text, not a heading`,
    hint: `${hashes} ${written.slice(hashes.length).split('\n', 1)[0]?.trimStart()}`,
    fix: spaceAt(position.start, hashes.length, isSpaced ? 1 : 0),
  })
}

/** Returns an edit that puts a space in place of `length` characters. */
function spaceAt({ line, column }: Point, offset: number, length: number): Edit {
  const start = { line, column: column + offset }
  return { start, end: { line, column: start.column + length }, text: ' ' }
}

/** Reports a line of hyphens directly below a paragraph, which turns the paragraph into a heading. */
export function checkUnderline({ position }: Heading, context: Context): void {
  if (position?.start.offset === undefined) return
  const lines = context.source.body.slice(position.start.offset, position.end.offset).split('\n')
  const text = lines.slice(0, -1).join(' ').trim()
  if (!/^\s*(?:>\s*)*-+\s*$/.test(lines.at(-1) ?? '') || (lines.length === 2 && !/[.,;:]$/.test(text))) return
  report(context, position, {
    rule: 'heading-underline',
    severity: 'warning',
    message: 'the hyphens below this paragraph turn it into a heading',
    hint: 'leave an empty line before them, or write the heading with ##',
  })
}

export function reportEmpty(node: Heading, context: Context): void {
  report(context, node, {
    rule: 'empty-heading',
    message: 'expected words after #, found an empty heading',
    hint: 'write the heading or remove the line',
  })
}

export function reportOrder(node: Heading, above: number, context: Context): void {
  report(context, node, {
    rule: 'heading-order',
    severity: 'warning',
    message: `a heading of level ${node.depth} follows one of level ${above}: readers who jump by headings miss a level`,
    hint: `write ${'#'.repeat(above + 1)} (level ${above + 1})`,
  })
}
