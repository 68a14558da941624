import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { slugify } from '../../slug'
import { type Context, report } from '../context'
import { attributeNamed } from '../tree/component-data'
import { attributeOf } from '../tree/tree'
import { wordsOf } from '../typography/words'

/**
 * Gives every tool its id, generated from its title if the author gives none, and its heading level within the
 * sections. Records it for the toolbox.
 */
export function tools(context: Context) {
  return (tree: Root): void => {
    let level = 1
    let section: string | undefined
    visit(tree, (node) => {
      if (node.type === 'heading') {
        level = node.depth
        section = wordsOf(node)
      }
      if (node.type !== 'mdxJsxFlowElement' || !context.contracts.get(node.name ?? '')?.tool) return
      const written = attributeNamed(node, 'id')
      const title = textOf(attributeNamed(node, 'title'))
      const id = textOf(written) || slugify(title)
      if (id === '') {
        const message = `the title of <${node.name}> cannot be made into an address`
        report(context, node, { rule: 'tool-id', field: 'id', message, hint: 'add id="short-name"' })
      }
      if (!written) node.attributes.push(attributeOf('id', id))
      node.attributes.push(attributeOf('level', Math.min(6, level + 1)))
      const { line, column } = (written?.position ?? node.position)?.start ?? { line: 1, column: 1 }
      context.facts.tools.push({ id, kind: node.name ?? '', title, ...(section && { section }), line, column })
    })
  }
}

function textOf(attribute: ReturnType<typeof attributeNamed>): string {
  return typeof attribute?.value === 'string' ? attribute.value : ''
}
