import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import { nearest } from '../../../problems'
import { type Context, report } from '../../context'
import { insteadOfElement, safeElements } from '../../tree/html'
import { inMarkdown } from './in-markdown'
import { holdersOf, partNames, type Within } from './nesting'

/** Reports an element that no text may hold, or that is in the wrong place, and says what to write instead. */
export function refuseElement(node: MdxJsxFlowElement | MdxJsxTextElement, within: Within, context: Context): void {
  const name = node.name ?? ''
  if (name === '') {
    const message = 'expected an element with a name, found <>'
    report(context, node, { rule: 'unsafe-element', message, hint: 'remove <> and </>' })
    return
  }
  const owners = [...new Set(holdersOf(name, context.contracts).map((owner) => owner.name))]
  if (owners.length > 0) {
    refusePart(node, name, owners, within, context)
    return
  }
  const holder = within.holders.at(-1)
  const own = partNames(holder)
  const components = [...context.contracts.keys()]
  const isComponent = /^[A-Z].*[a-z]|[.:]/.test(name)
  const alias = [...context.contracts.values()].find(({ aliases }) => aliases.includes(name))?.name
  const near = alias ?? nearest(name, [...own, ...components, ...(isComponent ? [] : safeElements)])
  const known =
    own.length > 0 ? `<${holder?.name}> contains ${own.join(', ')}` : `components are ${components.join(', ')}`
  report(context, node, {
    rule: isComponent ? 'unknown-component' : 'unsafe-element',
    field: name,
    message: `<${name}> is not available in a text`,
    hint: isComponent
      ? (inMarkdown(name) ?? (near ? `did you mean <${near}>?` : known))
      : insteadOfElement(name) + (near ? `; did you mean <${near}>?` : ''),
  })
}

/** Reports a part that is not directly inside its component. */
function refusePart(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  name: string,
  owners: readonly string[],
  { holders, isDirect }: Within,
  context: Context,
): void {
  const holder = holders.at(-1)?.name
  const isNear = holder !== undefined && owners.includes(holder) && !isDirect
  const where = owners.map((owner) => `<${owner}>`).join(' or ')
  const otherwise = holder === undefined ? inMarkdown(name) : undefined
  report(context, node, {
    rule: 'component-place',
    field: name,
    message: isNear ? `<${name}> is not directly inside <${holder}>` : `<${name}> is outside ${where}`,
    hint: isNear
      ? `put it on a line of its own between <${holder}> and </${holder}>`
      : `put it inside ${where}${otherwise ? `, or ${otherwise}` : ''}`,
  })
}
