import type { Blockquote, Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import { nearest } from '../../problems'
import { type Context, report } from '../context'
import { calloutFor } from '../foreign'

/** Kinds of callout, as on GitHub: the quote begins with `> [!NOTE]` on a line of its own. */
const KINDS = ['note', 'tip', 'important', 'warning', 'caution'] as const

type Kind = (typeof KINDS)[number]

const isKind = (text: string): text is Kind => (KINDS as readonly string[]).includes(text)

/**
 * Marks callouts: the line `[!NOTE]` becomes a first paragraph "Note", and the quote gets `data-callout`. The page
 * decides how it looks; in plain Markdown it is a quote that starts with its kind.
 */
export function callouts(context: Context) {
  return (tree: Root): void => {
    visit(tree, 'blockquote', (quote) => mark(quote, context))
  }
}

function mark(quote: Blockquote, context: Context): void {
  const [first] = quote.children
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  if (first?.type !== 'paragraph' || text?.type !== 'text') return
  const match = /^\[!([A-Za-z][^[\]\n]*)\][ \t]*(\S.*)?(?:\n|$)/.exec(text.value)
  const kind = match?.[1]?.toLowerCase()
  if (!match || !kind) return
  if (!isKind(kind) || match[2] !== undefined) {
    reportMarker(text, kind, context)
    return
  }
  text.value = text.value.slice(match[0].length)
  if (text.value === '') first.children.shift()
  if (first.children[0]?.type === 'break') first.children.shift()
  if (first.children.length === 0) quote.children.shift()
  if (quote.children.length === 0) reportEmpty(quote, context)
  quote.data = { ...quote.data, callout: kind, hProperties: { dataCallout: kind } }
  quote.children.unshift({
    type: 'paragraph',
    children: [{ type: 'strong', children: [{ type: 'text', value: context.words.body.callouts[kind] }] }],
  })
}

function reportEmpty(quote: Blockquote, context: Context): void {
  report(context, quote, {
    rule: 'callout',
    severity: 'warning',
    message: 'this callout is empty',
    hint: 'write its text below the marker, on lines that start with > too, without an empty line between',
  })
}

/** An invalid marker stays in the text, including its brackets. */
function reportMarker(text: Text, kind: string, context: Context): void {
  const near = nearest(kind, KINDS)?.toUpperCase() ?? calloutFor(kind.replace(/\|.*$/, ''))
  const all = KINDS.map((other) => other.toUpperCase()).join(', ')
  report(context, text, {
    rule: 'callout',
    severity: 'warning',
    message: isKind(kind)
      ? `expected [!${kind.toUpperCase()}] alone on its line, found more text`
      : `there is no callout [!${kind.toUpperCase()}]`,
    hint: isKind(kind)
      ? 'begin a new line after it, with > too'
      : near
        ? `did you mean [!${near}]?`
        : `write one of ${all}`,
  })
}
