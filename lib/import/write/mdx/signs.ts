import type { Nodes, Root, RootContent } from 'mdast'
import type {} from 'mdast-util-mdx'
import { HEADING_ID } from './escape'

/**
 * Returns what a tree says, as a list: the beginning and end of everything, with its values. Two texts, one of Markdown
 * and one of MDX, say the same if their lists are the same. `shown` are blocks in whose place a component stands.
 */
export function signsOf(tree: Root, shown: ReadonlyMap<RootContent, string> = new Map()): string {
  const signs: string[] = []
  let text = ''
  const add = (...sign: readonly unknown[]) => {
    if (text !== '') signs.push(JSON.stringify(text))
    text = ''
    signs.push(JSON.stringify(sign))
  }
  for (const child of tree.children) walk(child)
  add('end')
  return signs.join('\n')

  function walk(node: Nodes, parent?: Nodes): void {
    const name = shown.get(node as RootContent)
    if (name !== undefined) add('tag', name)
    else if (node.type === 'text') {
      const [whole, id] = (parent?.type === 'heading' && HEADING_ID.exec(node.value)) || []
      text += whole === undefined ? node.value : node.value.slice(0, -whole.length)
      if (id !== undefined) add('comment', `#${id}`)
    } else if (node.type === 'html') html(node.value)
    else if (node.type === 'paragraph' && node.children.every(isTagOrSpace)) {
      for (const child of node.children) if (child.type !== 'text') walk(child, node)
    } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      const comment = /^\/\*([\s\S]*)\*\/$/.exec(node.value)?.[1]
      add(comment === undefined ? 'code' : 'comment', (comment ?? node.value).trim())
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      add('tag', node.name)
      for (const child of node.children) walk(child, node)
      if (!isSingle(node.name ?? '')) add('end of tag', node.name)
    } else {
      const { children, position: _, data: __, ...values } = node as Nodes & { children?: Nodes[] }
      add('begin', values)
      for (const child of children ?? []) walk(child, node)
      add('end', node.type)
    }
  }

  function html(value: string): void {
    const comment = /^<!--([\s\S]*)-->$/.exec(value)?.[1]
    if (comment !== undefined) add('comment', comment.replaceAll('*/', '* /').trim())
    else
      for (const part of value.match(/<[^<>]*>|[^<]+/g) ?? []) {
        const [, slash, name] = /^<(\/?)(\w+)/.exec(part) ?? []
        if (name !== undefined) add(slash ? 'end of tag' : 'tag', name.toLowerCase())
        else if (part.trim() !== '') text += part
      }
  }
}

/** A paragraph of nothing else is none in MDX: https://mdxjs.com/docs/what-is-mdx/#interleaving */
const isTagOrSpace = (node: Nodes) =>
  node.type === 'mdxJsxTextElement' || (node.type === 'text' && node.value.trim() === '')

/** Tags without an end. */
const isSingle = (name: string) => /^(?:br|hr|wbr|[A-Z]\w*)$/.test(name)
