import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** Hands what stands after the name of a language to the page, also when it touches the name, as in `ts{2,4}`. */
export function codeMarks() {
  return (tree: Root): void => {
    visit(tree, 'code', (node) => {
      const [, language = '', marks = ''] = /^([^{]*)(.*)$/.exec(node.lang ?? '') ?? []
      const meta = [marks, node.meta ?? ''].join(' ').trim()
      node.lang = language || null
      node.meta = meta || null
      if (meta) node.data = { ...node.data, hProperties: { dataMeta: meta } }
    })
  }
}
