import type { Nodes, Root } from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'

/** Returns the first paragraph of a text that has words, as plain text; the first heading if there is none. */
export function firstWords(tree: Root): string | undefined {
  return find(tree, 'paragraph') ?? find(tree, 'listItem') ?? find(tree, 'heading')
}

function find(tree: Root, type: Nodes['type']): string | undefined {
  const queue: Nodes[] = [tree]
  for (let node = queue.shift(); node; node = queue.shift()) {
    if (node.type === type) {
      const words = plainText(node)
      if (/[\p{L}\p{N}]/u.test(words)) return words
    } else if ('children' in node && node.type !== 'footnoteDefinition') queue.unshift(...node.children)
  }
  return undefined
}

/** Returns the words of a node, without notes, pictures and comments. */
export function plainText(node: Nodes): string {
  const copy = structuredClone(node)
  strip(copy)
  return wordsOf(copy, { includeImageAlt: false, includeHtml: false }).replace(/\s+/g, ' ').trim()
}

function strip(node: Nodes): void {
  if (!('children' in node)) return
  node.children = node.children.filter((child) => child.type !== 'footnoteReference') as typeof node.children
  for (const child of node.children) {
    if (child.type === 'break') Object.assign(child, { type: 'text', value: ' ' })
    strip(child)
  }
}
