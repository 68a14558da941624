import type { BlockContent, List, ListItem } from 'mdast'
import type { Position } from 'unist'

/**
 * Returns the list that lines of text mean: their indent says what is in what, whether it is made of spaces or drawn as
 * by `tree` (`├──`, `|--`, `` `-- ``). Empty lines mean nothing.
 */
export function parseTree(source: string, position?: Position): List {
  const root: List = { type: 'list', ordered: false, spread: false, children: [], ...(position && { position }) }
  const open: { readonly indent: number; readonly list: List }[] = [{ indent: -1, list: root }]
  for (const line of source.split('\n')) {
    const [lead = ''] = LEAD.exec(line.replaceAll('\t', '    ')) ?? []
    const words = line.replaceAll('\t', '    ').slice(lead.length).trim()
    if (words === '') continue
    while ((open.at(-1)?.indent ?? -1) >= lead.length) open.pop()
    const item: ListItem = {
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: [{ type: 'text', value: words }] }],
      ...(position && { position }),
    }
    listIn(open.at(-1)?.list ?? root, open.length > 1).children.push(item)
    open.push({ indent: lead.length, list: { type: 'list', ordered: false, spread: false, children: [item] } })
  }
  return root

  /** The list below the last item of `list`, or `list` itself at the outermost level. */
  function listIn(list: List, isBelow: boolean): List {
    const holder = isBelow ? list.children.at(-1) : undefined
    if (!holder) return list
    const last = holder.children.at(-1) as BlockContent
    if (last.type === 'list') return last
    const inner: List = { type: 'list', ordered: false, spread: false, children: [] }
    holder.children.push(inner)
    return inner
  }
}

/** What stands before a name: spaces and lines drawn. A hyphen belongs to a drawing, or is a mark of a list. */
const LEAD = /^[\s\u00a0│├└─┬|`+\\]*(?:-+\s+)?/
