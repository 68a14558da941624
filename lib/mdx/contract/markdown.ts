import type { ElementContent } from 'hast'
import type { BlockContent, Link, List, ListItem, Paragraph, PhrasingContent, Strong, Table, Text } from 'mdast'
import type { Markdown } from './contract'
import type { FeedPicture } from './drawer'

/** Helpers that build the Markdown nodes of which the plain forms of components consist. */
export function text(value: string): Text {
  return { type: 'text', value }
}

/** Returns `value` in bold, such as the name of a component. With an `id`, it links to where readers can use it. */
export function strong(value: string, id?: string): Strong {
  const link: Link = { type: 'link', url: `#${id}`, children: [text(value)] }
  return { type: 'strong', children: [id === undefined ? text(value) : link] }
}

/**
 * Returns the picture of a drawing, which only feeds show: the file is made with the site, so the Markdown twin cannot have it.
 */
export function drawn(drawing: FeedPicture): Paragraph {
  return { type: 'paragraph', children: [], data: { drawing } }
}

export function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children }
}

export function list(children: ListItem[], ordered = false): List {
  return { type: 'list', ordered, spread: false, children }
}

/** Returns a list item. An item with several paragraphs is spread: blank lines separate them. */
export function item(children: BlockContent[]): ListItem {
  const paragraphs = children.filter(({ type }) => type === 'paragraph')
  return { type: 'listItem', spread: paragraphs.length > 1, children }
}

/**
 * Returns the item `**Title** (aside): content`. If `content` starts with a paragraph, it continues on the line of the
 * title.
 */
export function titled(title: string, content: Markdown, colon: string, aside = ''): ListItem {
  const [first, ...rest] = content as BlockContent[]
  const head = [strong(title), ...(aside === '' ? [] : [text(` (${aside})`)])]
  const begins: PhrasingContent[] = first?.type === 'paragraph' ? [text(colon), ...first.children] : []
  const others = first && first.type !== 'paragraph' ? [first, ...rest] : rest
  return item([paragraph([...head, ...begins]), ...others])
}

/** Returns a table. The first row is the header. */
export function table(align: readonly ('left' | 'right')[], rows: readonly PhrasingContent[][][]): Table {
  const cells = (row: PhrasingContent[][]) => row.map((children) => ({ type: 'tableCell' as const, children }))
  return {
    type: 'table',
    align: [...align],
    children: rows.map((row) => ({ type: 'tableRow', children: cells(row) })),
  }
}

/** Returns emphasis, raised and lowered text and links to other sites as Markdown. Of other elements, only the content. */
export function phrasing(nodes: readonly ElementContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text') return [text(node.value)]
    if (node.type !== 'element') return []
    const children = phrasing(node.children)
    const { tagName, properties } = node
    if (tagName === 'em') return [{ type: 'emphasis', children }]
    if (tagName === 'strong') return [{ type: 'strong', children }]
    if (tagName === 'a' && /^https?:/i.test(String(properties.href)))
      return [{ type: 'link', url: String(properties.href), children }]
    if (tagName !== 'sup' && tagName !== 'sub') return children
    return [{ type: 'safeElement', inline: true, children, data: { hName: tagName, hProperties: {} } }]
  })
}
