import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Context, report } from '../context'
import { refusedAddress } from '../links/addresses'

/**
 * Reports a `[name]: address` that is defined twice, of which Markdown silently uses the first, and one that is never
 * used.
 */
export function definitions(context: Context) {
  return (tree: Root): void => {
    const names = new Set<string>()
    visit(tree, 'definition', (node) => {
      const { identifier, label = identifier } = node
      if (names.has(identifier)) {
        const message = `the address of [${label}] is defined twice`
        report(context, node, { rule: 'duplicate-definition', message, hint: 'give one of them another name' })
      }
      names.add(identifier)
    })
    if (names.size > 0) checkUse(tree, context)
  }
}

function checkUse(tree: Root, context: Context): void {
  const used = new Set<string>()
  visit(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier)
  })
  visit(tree, 'definition', (node) => {
    const { identifier, label = identifier, url } = node
    // `[//]: # (words)` is how a comment is written in Markdown.
    if (used.has(identifier) || COMMENT.test(identifier) || url === '#' || url === refusedAddress) return
    report(context, node, {
      rule: 'unused-definition',
      severity: 'warning',
      message: `nothing refers to [${label}], so its address is lost`,
      hint: `write [words][${label}] where it belongs, or remove the line`,
    })
    used.add(identifier)
  })
}

const COMMENT = /^(?:\/\/|comment|\/\*.*)$/i
