import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Context, report } from '../context'

/** `[name]: address` twice: Markdown takes the first and says nothing of the other. */
export function definitions(context: Context) {
  return (tree: Root): void => {
    const names = new Set<string>()
    visit(tree, 'definition', (node) => {
      const { identifier, label = identifier } = node
      if (names.has(identifier)) {
        const message = `the address of [${label}] is written twice`
        report(context, node, { rule: 'duplicate-definition', message, fix: 'give one of them another name' })
      }
      names.add(identifier)
    })
  }
}
