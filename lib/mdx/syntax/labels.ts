import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * Labels of notes and references are compared in Unicode's composed form (NFC): a label that an author types on one
 * system and pastes from another is the same, although its bytes differ. Markdown's own comparison normalises only case
 * and spaces (https://spec.commonmark.org/0.31.2/#matches). `parseLabels` changes the parser, `labels` the tree.
 */
export function parseLabels(this: { data(): object }): void {
  const data: { micromarkExtensions?: unknown[] } = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { document: { null: { tokenize } } }]
}

/** Normalises identifiers in the tree. All later steps use them to find the note or address of a reference. */
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

/**
 * A construct that is tried at the start of every line and never matches: the only way to reach the parser's lists of
 * labels.
 */
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
