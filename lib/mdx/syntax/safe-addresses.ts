import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { pictureHint } from '../../pictures'
import { type Context, report } from '../context'
import { addressHint, refusedAddress, unsafeScheme } from '../links/addresses'

/** Refuses schemes that run code, in Markdown's own links, pictures and definitions. */
export function safeAddresses(context: Context) {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return
      const scheme = unsafeScheme(node.url)
      if (!scheme) return
      report(context, node, {
        rule: 'unsafe-address',
        message: `the address of this ${node.type === 'image' ? 'picture' : 'link'} starts with "${scheme}"`,
        hint: node.type === 'image' ? pictureHint : addressHint(scheme),
      })
      node.url = refusedAddress
    })
  }
}
