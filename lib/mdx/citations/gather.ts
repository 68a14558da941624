import { type Cite, setText } from '../../references'
import { type Context, report } from '../context'
import type { Citations } from '../contract'
import { textOf } from '../tree/tree'
import { smarten } from '../typography/smarten'
import { type Citation, completeCitation } from './nodes'

/** Returns the citations of a text for the component that lists its sources, or `undefined` if there are none. */
export function citationsOf(
  cited: readonly { readonly node: Citation; readonly after: number }[],
  context: Context,
): Citations | undefined {
  const { processor, source, citations, language } = context
  const [first] = cited
  if (!first || !processor || !source.cited) return undefined
  const { style, references } = source.cited
  return {
    references,
    uses: cited.map(({ node, after }) => ({
      cites: node.cites.map((cite) => smart(cite, language)),
      after,
      complete(page, plain) {
        citations.push(page)
        completeCitation(node, citations.length - 1, plain, page.map(textOf).join(''))
      },
    })),
    set(works, groups) {
      try {
        return setText(processor, works, groups)
      } catch (error) {
        const message = `the style ${style.name} cannot set these works: ${error instanceof Error ? error.message : error}`
        report(context, first.node, { rule: 'citation', message, hint: 'use another style' })
        return undefined
      }
    },
  }
}

const smart = ({ prefix, suffix, ...cite }: Cite, language: string): Cite => ({
  ...cite,
  prefix: smarten(prefix, language),
  suffix: smarten(suffix, language),
})
