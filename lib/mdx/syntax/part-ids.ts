import type { Root } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import { slugify } from '../../slug'
import type { Context } from '../context'
import { attributeNamed } from '../tree/component-data'
import { isMadeId, takenIds } from '../tree/page-ids'
import { attributeOf } from '../tree/tree'

/** Gives every part that readers can link to an id generated from its words, unless its author has written one. */
export function partIds({ contracts, facts }: Context) {
  return (tree: Root): void => {
    const open: (readonly [MdxJsxFlowElement, string])[] = []
    const taken = new Set([
      ...takenIds(contracts),
      ...facts.headings.map(({ id }) => id),
      ...facts.tools.map(({ id }) => id),
    ])
    visit(tree, 'mdxJsxFlowElement', (node) => {
      for (const { part } of Object.values(contracts.get(node.name ?? '')?.parts ?? {})) {
        for (const child of node.children) {
          if (child.type !== 'mdxJsxFlowElement' || child.name !== part.name || !part.linked) continue
          const written = attributeNamed(child, 'id')?.value
          if (typeof written === 'string') taken.add(written)
          else open.push([child, String(attributeNamed(child, part.linked)?.value ?? '')])
        }
      }
    })
    for (const [node, words] of open) {
      const kind = (node.name ?? '').toLowerCase()
      const slug = slugify(words)
      const base = slug === '' ? kind : isMadeId(slug, contracts) ? `${kind}-${slug}` : slug
      let id = base
      for (let count = 2; taken.has(id); count++) id = `${base}-${count}`
      taken.add(id)
      node.attributes.push(attributeOf('id', id))
    }
  }
}
