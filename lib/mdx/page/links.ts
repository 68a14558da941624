import type { Element, Root, RootContent } from 'hast'
import type { Position } from 'unist'
import { type Context, report } from '../context'
import { refusedAddress } from '../links/addresses'
import { localAddress } from '../links/local'
import { type Address, resolveAddress } from '../links/resolve'
import { attributesOf, textOf, walk } from '../tree/tree'

/** Gives every link of the body its address on this site, and records it for the check across files. */
export function links(context: Context) {
  return (tree: Root): void => {
    walk(tree, (node, position) => {
      if (node.type === 'mdxJsxFlowElement') component(node, position, context)
      if (node.type !== 'element') return
      if (node.tagName === 'a') link(node, position, context)
      else if (typeof node.properties.cite === 'string') {
        const address = resolve(node.properties.cite, position, context)
        if (address) node.properties.cite = address.page
      }
    })
  }
}

function link(node: Element, position: Position | undefined, context: Context): void {
  const { href } = node.properties
  if ('dataFootnoteRef' in node.properties || 'dataFootnoteBackref' in node.properties) return
  if (href === undefined && node.properties.id !== undefined) return
  const written = String(href ?? '')
  const address = resolve(written, position, context)
  if (!address) return
  if (holdsLink(node)) {
    const message = 'this link contains another link'
    report(context, position, { rule: 'nested-link', message, hint: 'end one of them before the other begins' })
  }
  if (!hasAddress(node)) {
    const message = 'this link has no text'
    report(context, position, { rule: 'empty-link', message, hint: `write [what it leads to](${written})` })
  }
  node.properties.href = address.page
}

/** Resolves the `href` in the props of a component, such as the address of a work. */
function component(
  node: Extract<RootContent, { type: 'mdxJsxFlowElement' }>,
  position: Position | undefined,
  context: Context,
): void {
  const attribute = attributesOf(node).get('href')
  if (typeof attribute?.value !== 'string') return
  const address = resolve(attribute.value, attribute.position ?? position, context)
  if (address) attribute.value = address.page
}

/** Reports an address that leads nowhere, and records any other. */
function resolve(written: string, position: Position | undefined, context: Context): Address | undefined {
  if (written === refusedAddress) return undefined
  const address = resolveAddress(written, context)
  if ('hint' in address) {
    report(context, position, { rule: 'broken-link', ...address })
    return undefined
  }
  const local = localAddress(written, context)
  if (local) report(context, position, { rule: 'link-local', severity: 'warning', ...local })
  const { line, column } = position?.start ?? { line: 1, column: 1 }
  const { target } = address
  context.facts.links.push({ href: written, ...(target !== undefined && { target }), line, column })
  return address
}

/**
 * Returns true if the link contains another, because browsers end the outer link where the inner one begins. Notes in
 * links are reported by the footnotes step.
 */
function holdsLink(node: Element): boolean {
  let isHolder = false
  walk(node, (child) => {
    if (child === node || child.type !== 'element' || child.tagName !== 'a') return
    isHolder ||= 'href' in child.properties && !('dataFootnoteRef' in child.properties)
  })
  return isHolder
}

/** Returns true if a link has words, a picture (which has words of its own) or a label. */
function hasAddress(node: Element): boolean {
  let pictures = 0
  walk(node, (child) => {
    if (child.type === 'element' && child.tagName === 'img') pictures++
  })
  return pictures > 0 || Boolean(node.properties.ariaLabel) || /[^\p{Cf}\s]/u.test(textOf(node))
}
