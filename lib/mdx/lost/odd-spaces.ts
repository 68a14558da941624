import type { Definition, Image, Link, Root, TableCell } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Context, report } from '../context'

/**
 * Handles characters that look like a space, or like nothing, but are not a space to Markdown: no-break, ideographic
 * and zero-width. In prose they are left alone. In an address and at the edge of a table cell they are removed. Next to
 * the marker of a list, heading, quote, table or code block they turn it into text, which is reported.
 */
export function oddSpaces(context: Context) {
  return (tree: Root): void => {
    if (!ODD_SPACE.test(context.source.body)) return
    visit(tree, (node) => {
      if (node.type === 'link' || node.type === 'image' || node.type === 'definition') fixAddress(node)
      if (node.type === 'tableCell') fixCell(node)
    })
    checkLines(tree, context)
  }
}

/** Returns the text with odd spaces replaced by plain ones, and zero-width ones removed. */
export function plainSpaces(text: string): string {
  return text.replace(ZERO_WIDTH, '').replace(new RegExp(ODD, 'g'), ' ')
}

export const ODD_SPACE = /[\u00A0\u1680\u180E\u2000-\u200D\u202F\u205F\u2060\u3000\uFEFF]/

function fixAddress(node: Link | Image | Definition): void {
  const [, address = '', title] = TITLED.exec(node.url) ?? []
  node.url = address.replace(EDGES, '').replace(ZERO_WIDTH, '')
  if (title !== undefined) node.title ??= title
}

function fixCell({ children }: TableCell): void {
  const [first, last] = [children[0], children.at(-1)]
  if (first?.type === 'text') first.value = first.value.replace(LEADING, '')
  if (last?.type === 'text') last.value = last.value.replace(TRAILING, '')
}

function checkLines(tree: Root, context: Context): void {
  const verbatim = verbatimLines(tree)
  for (const [index, line] of context.source.body.split('\n').entries()) {
    if (!ODD_SPACE.test(line) || verbatim.has(index + 1)) continue
    const found = SLIPS.map(({ pattern, what }) => ({ what, match: pattern.exec(line) })).find(({ match }) => match)
    const [, before = '', odd = ''] = found?.match ?? []
    if (!found || !ODD_SPACE.test(odd)) continue
    const start = { line: index + 1, column: before.length + 1 }
    const text = plainSpaces(odd) || (before.trim() ? ' ' : '')
    report(context, start, {
      rule: 'odd-space',
      severity: 'warning',
      message: `expected a plain space beside ${found.what}, found ${nameOf(odd)}, so this is shown as text`,
      hint: shorten(`${before}${text}${line.slice(before.length + odd.length)}`.trim()),
      fix: { start, end: { line: start.line, column: start.column + odd.length }, text },
    })
  }
}

/** Returns the numbers of the lines in which every space is literal. */
function verbatimLines(tree: Root): Set<number> {
  const lines = new Set<number>()
  visit(tree, ({ type, position }) => {
    if (!position || (type !== 'code' && type !== 'html' && type !== 'mdxFlowExpression')) return
    for (let line = position.start.line; line <= position.end.line; line++) lines.add(line)
  })
  return lines
}

function nameOf(odd: string): string {
  const [sign = ''] = ODD_SPACE.exec(odd) ?? []
  if (sign === '\u00A0' || sign === '\u202F') return 'a no-break space'
  if (sign === '\u3000') return 'an ideographic space'
  if (new RegExp(ZERO_WIDTH).test(sign)) return 'a space of no width'
  return `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}

const shorten = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text)

const ODD = ODD_SPACE.source
const ZERO_WIDTH = /[\u180E\u200B-\u200D\u2060\uFEFF]/g
const LEADING = new RegExp(`^(?:${ODD}|\\s)+`)
const TRAILING = new RegExp(`(?:${ODD}|\\s)+$`)
const EDGES = new RegExp(`${LEADING.source}|${TRAILING.source}`, 'g')
/** `https://…"title"` with only an odd space between the two. */
const TITLED = new RegExp(`^(.*?)(?:${ODD}+"(.*)")?$`, 's')

/**
 * In each pattern, the first group is what stands before an odd space; the second is the space and whatever belongs to
 * it.
 */
const SLIPS = [
  {
    what: 'the box of a task',
    pattern: new RegExp(`^([ \\t>]*[-*+][ \\t]+\\[)(${ODD}+)(?=\\])`),
  },
  {
    what: 'the box of a task',
    pattern: new RegExp(`^([ \\t>]*[-*+][ \\t]+\\[[ xX]\\])(${ODD}+)(?=\\S)`),
  },
  {
    what: 'the line below the head of a table, or a rule',
    pattern: new RegExp(`^(?=(?:.*[-*_=]){3})([ \\t>|:*_=-]*)(${ODD}(?:${ODD}|[\\s|:*_=-])*)$`),
  },
  { what: 'the mark of a list', pattern: new RegExp(`^([ \\t>]*(?:[-*+]|\\d{1,9}[.)]))(${ODD}+)(?=\\S)`) },
  { what: 'the mark of a heading', pattern: new RegExp(`^([ \\t>]*#)(${ODD}+)(?=\\S)`) },
  {
    what: 'the mark that begins the line',
    pattern: new RegExp(
      `^([ \\t>]*)((?:${ODD}|[ \\t])+)(?=(?:[-*+]|\\d{1,9}[.)]|#{1,6})[ \\t]|>|\`{3,}|~{3,}|\\|.*\\|)`,
    ),
  },
]
