import type { Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { toString as plainText } from 'mdast-util-to-string'
import { type Citation, citationsOf } from '../citations'
import type { Context } from '../context'
import type { Contract, Use } from '../contract'
import { resolveAddress } from '../links/resolve'
import { markdownData } from '../tree/component-data'
import { attributeOf, childrenOf } from '../tree/tree'
import { reportAt } from './allow-list/components'

/** Lets contracts look at all uses of their component in the text, and keeps what they add at its end. */
export function gather(context: Context) {
  return (tree: Root): void => {
    for (const contract of context.contracts.values()) gatherUses(tree, contract, context)
  }
}

function gatherUses(tree: Root, contract: Contract, context: Context): void {
  if (!contract.gather) return
  const nodes = new Map<object, MdxJsxFlowElement>()
  const uses: Use<unknown>[] = []
  const cited: { readonly node: Citation; readonly after: number }[] = []
  visit(tree, [])
  if (uses.length === 0 && cited.length === 0) return
  const citations = citationsOf(cited, context)
  const text = {
    words: context.words,
    lines: () => linesOf(tree, contract.name).map((line) => plainText(line).replace(/\s+/g, ' ')),
    address(written: string, form: 'page' | 'absolute') {
      const address = resolveAddress(written, context)
      return 'absolute' in address ? address[form] : written
    },
    ...(citations && { citations }),
  }
  const appendix = contract.gather(uses as Use<never>[], text, reportAt(nodes, contract, context))
  if (appendix) context.appendices.push(appendix)

  function visit(parent: Root | RootContent, within: readonly RootContent[]): void {
    for (const node of childrenOf(parent)) {
      if (node.type === 'mdxJsxFlowElement' && node.name === contract.name) uses.push(describeUse(node, within))
      if (node.type === 'citation' && contract.listsSources) cited.push({ node, after: uses.length })
      visit(node, [...within, node])
    }
  }

  function describeUse(node: MdxJsxFlowElement, within: readonly RootContent[]): Use<unknown> {
    return {
      data: markdownData(node, contract, nodes),
      line: node.position?.start.line,
      within,
      give(props, id) {
        node.attributes.push(...Object.entries(props).map(([name, value]) => attributeOf(name, value)))
        if (id !== undefined) context.viewIds.add(id)
      },
    }
  }
}

/** Returns paragraphs, headings and cells, except those inside components called `except`. */
function linesOf(parent: Root | RootContent, except: string): RootContent[] {
  return childrenOf(parent).flatMap((node) => {
    if (LINES.has(node.type)) return [node]
    return 'name' in node && node.name === except ? [] : linesOf(node, except)
  })
}

const LINES = new Set(['paragraph', 'heading', 'tableCell'])
