import type { Element, Root } from 'hast'
import type { Position } from 'unist'
import { type Context, report } from '../context'
import { decodeAddress, refusedAddress } from '../syntax/addresses'
import { textOf, walk } from '../syntax/tree'
import { resolveAddress } from './addresses'

/** Gives every link of the body the address it has on this site, and notes it for the check across files. */
export function links(context: Context) {
  return (tree: Root): void => {
    walk(tree, (node, position) => {
      if (node.type === 'element' && node.tagName === 'a') link(node, position, context)
    })
  }
}

function link(node: Element, position: Position | undefined, context: Context): void {
  const { href } = node.properties
  if ('dataFootnoteRef' in node.properties || 'dataFootnoteBackref' in node.properties) return
  if (href === undefined && node.properties.id !== undefined) return
  const written = String(href ?? '')
  if (written === refusedAddress) return
  const address = resolveAddress(written, context)
  if ('fix' in address) {
    report(context, position, { rule: 'broken-link', ...address })
    return
  }
  if (holdsLink(node)) {
    const message = 'a link stands inside the text of this link'
    report(context, position, { rule: 'nested-link', message, fix: 'let one of them end before the other begins' })
  }
  if (!saysWhere(node)) {
    const message = 'this link has no words'
    report(context, position, { rule: 'empty-link', message, fix: `write [what it leads to](${written})` })
  }
  node.properties.href = address.page
  const { line, column } = position?.start ?? { line: 1, column: 1 }
  const { target } = address
  context.facts.links.push({ href: decodeAddress(written), ...(target !== undefined && { target }), line, column })
}

/** Browsers end the outer link where the inner one begins. Of notes in links the footnotes step has spoken. */
function holdsLink(node: Element): boolean {
  let isHolder = false
  walk(node, (child) => {
    if (child === node || child.type !== 'element' || child.tagName !== 'a') return
    isHolder ||= 'href' in child.properties && !('dataFootnoteRef' in child.properties)
  })
  return isHolder
}

/** Words, a picture, which has words of its own, or a label. */
function saysWhere(node: Element): boolean {
  let pictures = 0
  walk(node, (child) => {
    if (child.type === 'element' && child.tagName === 'img') pictures++
  })
  return pictures > 0 || Boolean(node.properties.ariaLabel) || /[^\p{Cf}\s]/u.test(textOf(node))
}
