import type { Root, TableRow } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { type Context, report } from '../context'

/**
 * Reports rows with more cells than the header, because Markdown drops the extra ones. The usual cause is a bar that
 * was meant as text.
 */
export function tableRows(context: Context) {
  return (tree: Root): void => {
    visit(tree, 'table', ({ align, children: rows }) => {
      const columns = align?.length ?? 0
      for (const row of rows) {
        const { children: cells } = row
        if (columns > 1 && !written(row, context).includes('|')) reportText(row, context)
        const [lost] = cells.slice(columns).filter((cell) => plainText(cell).trim() !== '')
        if (!lost) continue
        report(context, lost, {
          rule: 'table-row',
          message: `the row has ${cells.length} cells, its table ${columns} columns: the rest would be lost`,
          hint: 'write \\| for a bar inside a cell, even in code, or add a column to the heading and the line below it',
        })
      }
    })
  }
}

/** A table ends only at an empty line. */
function reportText(row: TableRow, context: Context): void {
  report(context, row, {
    rule: 'table-row',
    severity: 'warning',
    message: 'this line becomes a row of the table above it',
    hint: 'leave an empty line before it',
  })
}

function written({ position }: TableRow, { source }: Context): string {
  return source.body.slice(position?.start.offset, position?.end.offset)
}
