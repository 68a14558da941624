import type { Element } from 'hast'
import type { Paragraph } from 'mdast'
import type { Embed } from '../../embeds'
import { type Conversion, lineOf } from '../types'

/** Returns a link to what an element shows, and says so, unless a component of ours may show it. */
export function shown(embed: Embed, node: Element, { left, embeds }: Conversion): Paragraph {
  const { label, url, component } = embed
  if (component === undefined) left.push({ what: `${label} is a link now`, kind: 'embed', line: lineOf(node) })
  else embeds.push(embed)
  return lineWith(url, label)
}

/** Returns a paragraph that is a link. */
export function lineWith(url: string, label: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', value: label }] }] }
}
