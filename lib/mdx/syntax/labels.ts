import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * Labels of notes and references are compared in Unicode's composed form (NFC): what an author types on one system and
 * pastes from another is one label, though its bytes differ. Markdown's own comparison knows case and spaces alone
 * (https://spec.commonmark.org/0.31.2/#matches). `parseLabels` makes the parser see it, `labels` the tree.
 */
export function parseLabels(this: { data(): object }): void {
  const data: { micromarkExtensions?: unknown[] } = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { document: { null: { tokenize } } }]
}

/** Identifiers in the tree, by which everything after the parser finds the note or address of a reference. */
export function labels() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (!('identifier' in node)) return
      node.identifier = node.identifier.normalize('NFC')
      if (node.label) node.label = node.label.normalize('NFC')
    })
  }
}

interface Parser {
  defined: string[]
  gfmFootnotes?: string[]
}

/** A construct that stands at the start of every line and is never there: the one way to the parser's lists of labels. */
function tokenize<Next>(this: { readonly parser: Parser }, _: unknown, __: Next, isNone: Next): Next {
  const { parser } = this
  if (!(parser.defined instanceof Labels)) {
    parser.defined = new Labels()
    parser.gfmFootnotes = new Labels()
  }
  return isNone
}

class Labels extends Array<string> {
  override push(...labels: string[]): number {
    return super.push(...labels.map((label) => label.normalize('NFC')))
  }

  override includes(label: string): boolean {
    return super.includes(label.normalize('NFC'))
  }
}
