import type { ListItem, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Context, report } from '../context'

/** Lists rarely start at this number or above, but sentences do: "1986. A great year." */
const FEWEST = 100

/** Warns about a sentence that starts with a number and a full stop, which makes it a list. */
export function listNumbers(context: Context) {
  return (tree: Root): void => {
    visit(tree, 'list', ({ children: [first, second] }) => {
      const { digits, sign } = markOf(first, context)
      const number = Number(digits)
      if (!first?.position || number < FEWEST || Number(markOf(second, context).digits) === number + 1) return
      const { line, column } = first.position.start
      const end = { line, column: column + digits.length }
      report(context, first, {
        rule: 'list-number',
        severity: 'warning',
        message: `${digits}${sign} at the start of a line begins a list`,
        hint: `write ${digits}\\${sign} for a sentence that begins with a number`,
        fix: { start: end, end, text: '\\' },
      })
    })
  }
}

function markOf(item: ListItem | undefined, { source }: Context): { digits: string; sign: string } {
  const [, digits = '', sign = ''] =
    /^(\d+)([.)])/.exec(source.body.slice(item?.position?.start.offset ?? Infinity)) ?? []
  return { digits, sign }
}
