import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Root } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import { type Context, report } from '../context'
import type { Contract, Drawer } from '../contract'
import { keepDrawing } from '../drawn'
import { attributeNamed, markdownData } from '../tree/component-data'
import { attributeOf } from '../tree/tree'
import { reportAt } from './allow-list/components'

/** Lets contracts draw each use of their component, and adds what they return to its props. */
export function drawComponents(context: Context) {
  return async (tree: Root): Promise<void> => {
    const found: [MdxJsxFlowElement, Contract][] = []
    visit(tree, 'mdxJsxFlowElement', (node) => {
      const contract = context.contracts.get(node.name ?? '')
      if (contract?.draw) found.push([node, contract])
    })
    for (const [node, contract] of found) {
      const nodes = new Map<object, MdxJsxFlowElement>()
      const data = markdownData(node, contract, nodes)
      const props = await contract.draw?.(data, drawerFor(node, context), reportAt(nodes, contract, context))
      node.attributes.push(...Object.entries(props ?? {}).map(([name, value]) => attributeOf(name, value)))
    }
  }
}

/** Maximum size in bytes of a file of figures: far above what anybody can see in a chart. */
const MOST_BYTES = 4 * 1024 * 1024

function drawerFor(node: MdxJsxFlowElement, context: Context): Drawer {
  const { source, facts, words, language } = context
  return {
    words,
    language,
    keep: (svg, title) => keepDrawing(svg, title, context),
    async read(written, field) {
      const refuse = (message: string, hint: string) => {
        const place = attributeNamed(node, field)?.position ?? node.position
        report(context, place, { rule: 'data-file', field, message, hint })
        return undefined
      }
      const name = /^\.\/([\w][\w .-]*)$/.exec(written)?.[1]
      if (name === undefined)
        return refuse(`expected a file beside the text, found "${written}"`, `write ${field}="./figures.csv"`)
      const path = join(source.folder, name)
      const found = await lstat(path).catch(() => undefined)
      if (!found?.isFile())
        return refuse(
          `there is no file ${name} beside the text`,
          `put it into the folder of the text, beside ${source.file.split('/').at(-1)}`,
        )
      if (found.size > MOST_BYTES) {
        return refuse(
          `expected at most 4 MiB of figures, ${name} has ${(found.size / 2 ** 20).toFixed(1)}`,
          'sum them up before, such as by month',
        )
      }
      facts.data = [...(facts.data ?? []), path]
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
      } catch {
        return refuse(`${name} is not text in UTF-8`, 'save it as UTF-8')
      }
    },
  }
}
