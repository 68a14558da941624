import type { BlockContent, Link, List, ListItem, Paragraph, PhrasingContent, Strong, Table, Text } from 'mdast'
import type { Markdown } from './contract'

/** Pieces of Markdown that the plain forms of components are made of. */
export function text(value: string): Text {
  return { type: 'text', value }
}

/** The name of a component; with an `id`, it leads to where readers can use it. */
export function strong(value: string, id?: string): Strong {
  const link: Link = { type: 'link', url: `#${id}`, children: [text(value)] }
  return { type: 'strong', children: [id === undefined ? text(value) : link] }
}

export function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children }
}

export function list(children: ListItem[], ordered = false): List {
  return { type: 'list', ordered, spread: false, children }
}

/** An item; one of several paragraphs has room between them. */
export function item(children: BlockContent[]): ListItem {
  const paragraphs = children.filter(({ type }) => type === 'paragraph')
  return { type: 'listItem', spread: paragraphs.length > 1, children }
}

/** `**Title** (aside): content`: an item that goes on in the line of its title, where what follows is a line. */
export function titled(title: string, content: Markdown, aside = ''): ListItem {
  const [first, ...rest] = content as BlockContent[]
  const head = [strong(title), ...(aside === '' ? [] : [text(` (${aside})`)])]
  const begins: PhrasingContent[] = first?.type === 'paragraph' ? [text(': '), ...first.children] : []
  const others = first && first.type !== 'paragraph' ? [first, ...rest] : rest
  return item([paragraph([...head, ...begins]), ...others])
}

/** Rows of cells, the first of them the head. */
export function table(align: readonly ('left' | 'right')[], rows: readonly PhrasingContent[][][]): Table {
  const cells = (row: PhrasingContent[][]) => row.map((children) => ({ type: 'tableCell' as const, children }))
  return {
    type: 'table',
    align: [...align],
    children: rows.map((row) => ({ type: 'tableRow', children: cells(row) })),
  }
}
