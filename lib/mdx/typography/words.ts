import { Parser } from 'htmlparser2'
import type { Nodes } from 'mdast'
import { childrenOf } from '../tree/tree'

/**
 * Returns the words of a heading or a line as readers see them, for tables of contents, ids and labels: without tags,
 * comments and note numbers, with a picture's description in its place, and a space for a line break.
 */
export function wordsOf(node: Nodes): string {
  return gather(node).replace(/\s+/g, ' ').trim()
}

function gather(node: Nodes): string {
  switch (node.type) {
    case 'html':
      return wordsOfHtml(node.value)
    case 'break':
      return ' '
    case 'image':
    case 'imageReference':
      return node.alt ?? ''
    case 'safeElement':
      if (node.data.hName === 'br') return ' '
      if (node.data.hName === 'img') return String(node.data.hProperties.alt ?? '')
      break
    case 'inlineFormula':
      return node.words ?? node.value
    case 'citation':
    case 'text':
    case 'inlineCode':
      return node.value
  }
  return childrenOf(node).map(gather).join('')
}

/** Returns the words that a tag of a Markdown file stands for. Text between tags is not part of such a node. */
function wordsOfHtml(html: string): string {
  let words = ''
  const parser = new Parser({
    onopentag(name, { alt = '' }) {
      if (name === 'br') words += ' '
      if (name === 'img') words += alt
    },
  })
  parser.end(html)
  return words
}
