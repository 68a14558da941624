import type { Comment, Nodes as HastNodes, Root as HastRoot } from 'hast'
import { toMdast } from 'hast-util-to-mdast'
import type { Root } from 'mdast'
import { walkNodes } from '../walk'
import { arrange } from './arrange'
import { createHandlers, readComment } from './elements'
import { parseHtml } from './parse'
import { readCode, readNotes, readPictures } from './read'
import { render } from './render'
import { type Conversion, type Converted, type HtmlOptions, textAttribute } from './types'

/**
 * Converts the HTML of a text to our Markdown. What Markdown has no form of is HTML that our texts may have; what has no
 * counterpart at all is kept as a comment. Never throws: whatever the HTML, a browser would show something too.
 */
export function htmlToMarkdown(html: string, options: HtmlOptions = {}): Converted {
  const { tree, flattened } = parseHtml(html)
  const conversion: Conversion = { options, pictures: [], left: [], embeds: [], targets: targetsIn(tree), convert }
  if (flattened) {
    conversion.left.push({ what: 'HTML that is nested too deep is text now', kind: 'nesting', line: 1 })
  }
  readPictures(tree, conversion)
  readCode(tree)
  readNotes(tree, conversion)
  const text = convert(tree)
  arrange(text)
  const { pictures, left, embeds } = conversion
  return { body: render(text), format: 'md', pictures, left, embeds }

  function convert(part: HastNodes): Root {
    const handlers = createHandlers(conversion)
    const nodeHandlers = { comment: (_: unknown, node: Comment) => readComment(node) }
    return toMdast(part, { handlers, nodeHandlers, document: true }) as Root
  }
}

/** Returns the ids that links within the text lead to. */
function targetsIn(tree: HastRoot): ReadonlySet<string> {
  const ids = new Set<string>()
  walkNodes<HastNodes>(tree, (node) => {
    if (node.type !== 'element') return
    const href = textAttribute(node, 'href')
    if (href.startsWith('#') && href.length > 1) ids.add(href.slice(1))
  })
  return ids
}
