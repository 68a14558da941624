import type { Code, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Context, report } from '../context'
import { ODD_SPACE, plainSpaces } from '../lost'
import { smarten } from '../typography/smarten'
import { takeNotes } from './code-notes'

/**
 * Reports a fence that is never closed. Passes the text after the name of a language on to the page, even if it touches
 * the name, as in `ts{2,4}`, and the notes on its lines.
 */
export function codeMarks(context: Context) {
  return (tree: Root): void => {
    visit(tree, 'code', (node) => {
      checkFence(node, context)
      const info = plainSpaces([node.lang ?? '', node.meta ?? ''].join(' ')).trim()
      const [, language = '', meta = ''] = /^([^\s{]*)\s*(.*)$/s.exec(info) ?? []
      node.lang = language || null
      node.meta = meta || null
      const { code, notes } = takeNotes(node.value)
      node.value = code
      const smart = notes.map(({ line, text }) => ({ line, text: smarten(text, context.language) }))
      if (!meta && notes.length === 0) return
      const properties = {
        ...(meta && { dataMeta: meta }),
        ...(notes.length > 0 && { dataNotes: JSON.stringify(smart) }),
      }
      node.data = { ...node.data, hProperties: properties }
    })
  }
}

/** Without a closing fence, a code block extends to the end of its container, which is usually the whole text. */
function checkFence({ position }: Code, context: Context): void {
  const [start, end] = [position?.start.offset, position?.end.offset]
  if (start === undefined || end === undefined) return
  const written = context.source.body.slice(start, end)
  const [fence] = /^(?:`{3,}|~{3,})/.exec(written) ?? []
  if (fence === undefined) return
  const last =
    written
      .split('\n')
      .slice(1)
      .at(-1)
      ?.replace(/^[\s>]*/, '')
      .trimEnd() ?? ''
  if (last.length >= fence.length && last === fence.charAt(0).repeat(last.length)) return
  const odd = lineWithOddSpace(written, fence)
  if (odd !== undefined) {
    report(
      context,
      { line: position ? position.start.line + odd : 1, column: 1 },
      {
        rule: 'unclosed-code',
        message: 'the code block does not end here, because there is an unusual space beside the fence',
        hint: `write ${fence} and nothing else on the line`,
      },
    )
    return
  }
  report(context, position, {
    rule: 'unclosed-code',
    message: 'the code block is never closed, so everything after it is code',
    hint: `add a line ${fence} where the code ends`,
  })
}

/**
 * Returns the line, counted from the opening fence, that would be the closing fence if it had no no-break or other odd
 * space.
 */
function lineWithOddSpace(written: string, fence: string): number | undefined {
  const lines = written.split('\n')
  const at = lines.findIndex((line, index) => {
    const plain = plainSpaces(line.replace(/^[\s>]*/, '')).trim()
    return (
      index > 0 &&
      ODD_SPACE.test(line) &&
      plain.length >= fence.length &&
      plain === fence.charAt(0).repeat(plain.length)
    )
  })
  return at === -1 ? undefined : at
}
