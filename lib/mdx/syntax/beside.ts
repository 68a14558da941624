import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Context, report } from '../context'
import type { Contract } from '../contract'

/**
 * In a text that stands beside another one, reports what needs ids on the page, since the other text may have the same:
 * notes, citations, anchors, and components with parts that readers link to.
 */
export function beside(context: Context) {
  return (tree: Root): void => {
    if (context.source.isBeside) visit(tree, (node) => check(node, context))
  }
}

function check(node: Nodes, context: Context): void {
  if (node.type === 'footnoteReference') {
    const message = 'a text that stands beside others has no place for notes'
    report(context, node, { rule: 'footnote', message, hint: 'say it in the text itself' })
  }
  if (node.type === 'citation') {
    const message = 'a text that stands beside others has no list of sources'
    report(context, node, { rule: 'citation', message, hint: 'say it in the text itself' })
  }
  if (node.type === 'heading' && node.data?.hProperties?.id !== undefined) {
    const message = 'nothing can link to this heading, which is on many pages, so its anchor is removed'
    report(context, node, { rule: 'heading-attributes', severity: 'warning', message, hint: 'remove the anchor' })
  }
  const contract = node.type === 'mdxJsxFlowElement' && context.contracts.get(node.name ?? '')
  if (contract && hasAddresses(contract)) {
    const { name } = contract
    const message = `readers link to parts of <${name}>, and this text is on many pages`
    const hint = 'move it to a page, and link to it from here'
    report(context, node, { rule: 'component-place', field: name, message, hint })
  }
}

function hasAddresses({ tool, ids, parts }: Contract): boolean {
  return tool || ids !== undefined || Object.values(parts).some(({ part }) => part.linked !== undefined)
}
