import type { Blockquote, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** Kinds of callout, as GitHub writes them: `> [!NOTE]` on a line of its own opens the quote. */
const KINDS = ['note', 'tip', 'important', 'warning', 'caution']

/**
 * Marks callouts: the line `[!NOTE]` becomes a first paragraph "Note", the quote carries `data-callout`. What it looks
 * like is for the page to say; in plain Markdown it is a quote that says what it is.
 */
export function callouts() {
  return (tree: Root): void => {
    visit(tree, 'blockquote', mark)
  }
}

function mark(quote: Blockquote): void {
  const [first] = quote.children
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  if (first?.type !== 'paragraph' || text?.type !== 'text') return
  const match = /^\[!([A-Za-z]+)\][ \t]*(?:\n|$)/.exec(text.value)
  const kind = match?.[1]?.toLowerCase()
  if (!match || !kind || !KINDS.includes(kind)) return
  text.value = text.value.slice(match[0].length)
  if (text.value === '') first.children.shift()
  if (first.children[0]?.type === 'break') first.children.shift()
  if (first.children.length === 0) quote.children.shift()
  quote.data = { ...quote.data, callout: kind, hProperties: { dataCallout: kind } }
  quote.children.unshift({
    type: 'paragraph',
    children: [{ type: 'strong', children: [{ type: 'text', value: label(kind) }] }],
  })
}

function label(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1)
}
