import { type Context, type Place, report } from '../../context'
import { foreignAt } from '../../foreign'

/** Reports an expression that is not a literal. `code` is the content of the braces. */
export function refuseExpression(context: Context, node: Place, code: string): void {
  const foreign = node && 'type' in node && foreignAt(context.source.body, node.position?.start)
  if (foreign) {
    report(context, node, { rule: 'no-code', ...foreign })
    return
  }
  const before = node && 'position' in node ? context.source.body.slice(0, node.position?.start.offset) : ''
  const isFormula = /\\[A-Za-z]+(\{[^{}\n]*\})*$/.test(before)
  const shown = code.trim().length > 40 ? `${code.trim().slice(0, 40)}…` : code.trim()
  report(context, node, {
    rule: 'no-code',
    message: `expected a literal in braces, found code: {${shown.replace(/\s+/g, ' ')}}`,
    hint: isFormula
      ? 'write $`…`$ around a formula in a line of text, or $$ on lines before and after it'
      : `write the text itself; for braces write \\{ or \`{${/^[\w.()]{1,20}$/.test(shown) ? shown : '…'}}\``,
  })
}
