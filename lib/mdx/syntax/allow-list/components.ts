import type { BlockContent, RootContent } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import type { Position } from 'unist'
import { type ComponentRule, fixedRules, type Rule } from '../../../problems'
import { slugify } from '../../../slug'
import { type Context, report } from '../../context'
import type { Contract, Part, Report } from '../../contract'
import { type Point, pointAt } from '../../errors/places'
import { attributeNamed, markdownData } from '../../tree/component-data'
import type { Literal } from '../../tree/literals'
import { attributeOf } from '../../tree/tree'
import { refineChildren } from './children'
import { literalAttributes } from './elements'
import { partNames } from './nesting'
import { parseProps } from './props'

/**
 * Returns a component, or a part of one, with the props of its schema and the children that it may have. Reports
 * whatever does not fit. `isWhole` is true if everything inside it is valid; otherwise a part may seem to be missing
 * only because its name is wrong.
 */
export function refineComponent(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  part: Part,
  isWhole: boolean,
  context: Context,
): MdxJsxFlowElement {
  const given = literalAttributes(node, context)
  const props = parseProps(node, part, given, context) ?? {}
  const places = new Map(given.map(([{ name, position }]) => [name, position]))
  const attributes = Object.entries(props).flatMap(([name, value]) =>
    value === undefined ? [] : [attributeOf(name, value as Literal, places.get(name))],
  )
  const isChecked = isWhole || partNames(part).length === 0
  const children = isChecked ? refineChildren(node, part, context) : (node.children as BlockContent[])
  return { type: 'mdxJsxFlowElement', name: part.name, attributes, children, position: node.position }
}

/**
 * Gives parts without a name one that is generated from their words, reports two parts with the same name, then calls
 * the contract's own check, and lets it arrange what it holds if it has found nothing.
 */
export function checkComponent(node: MdxJsxFlowElement, contract: Contract, context: Context): void {
  nameParts(node, contract, context)
  const nodes = new Map<object, MdxJsxFlowElement>()
  const data = markdownData(node, contract, nodes)
  const before = context.problems.length
  contract.check(data, reportAt(nodes, contract, context))
  if (context.problems.length > before || !contract.arrange) return
  const parts = node.children.filter((child) => 'name' in child && partNames(contract).includes(child.name ?? ''))
  node.children = [...parts, ...(contract.arrange(data) as BlockContent[])]
}

/**
 * Returns a function that reports what a contract finds, at the node of the given data, or at one of its props if that
 * is written. It throws for a rule that the contract does not name.
 */
export function reportAt(nodes: ReadonlyMap<object, MdxJsxFlowElement>, contract: Contract, context: Context): Report {
  return (part, field, { at, ...mistake }) => {
    const node = nodes.get(part)
    if (!node && 'type' in part) {
      report(context, part as RootContent, { field: contract.name, ...mistake, rule: ruleOf(mistake.rule, contract) })
      return
    }
    const place = node && field !== undefined ? attributeNamed(node, field)?.position : undefined
    report(context, (place && at !== undefined ? placeIn(place, at, context) : place) ?? node, {
      field: field ?? node?.name ?? contract.name,
      ...mistake,
      rule: ruleOf(mistake.rule, contract),
    })
  }
}

/** Returns the place of a character in the text of a prop, which begins after its name, `=` and a quotation mark. */
function placeIn({ start, end }: Position, at: number, { source: { body } }: Context): Point {
  const written = body.slice(start.offset, end.offset)
  const [before = ''] = /^[^=]*=\s*\{?\s*["'`]/.exec(written) ?? []
  return pointAt(body, (start.offset ?? 0) + before.length + at)
}

function ruleOf(rule: string, { name, rules }: Contract): Rule {
  if (rules.includes(rule)) return rule as ComponentRule
  const known = fixedRules.find((fixed) => fixed === rule)
  if (!known) throw new Error(`the contract of <${name}> does not name its rule ${rule}`)
  return known
}

function nameParts(node: MdxJsxFlowElement, part: Part, context: Context): void {
  for (const rule of Object.values(part.parts)) {
    const taken = new Map<string, MdxJsxFlowElement>()
    const own = node.children.filter((child) => child.type === 'mdxJsxFlowElement' && child.name === rule.part.name)
    for (const [index, child] of (own as MdxJsxFlowElement[]).entries()) {
      nameParts(child, rule.part, context)
      if (!('name' in rule.part.props.shape)) continue
      const name = nameOf(child, rule.part, index)
      const other = taken.get(name)
      if (other) {
        const written = [attributeNamed(child, 'name'), attributeNamed(child, rule.part.named ?? '')].find(
          (one) => one?.position,
        )
        report(context, written?.position ?? child, {
          rule: 'duplicate-name',
          field: written?.name ?? rule.part.name,
          message: `a <${rule.part.name}> in line ${other.position?.start.line} is already called "${name}"`,
          hint: `write name="${name}-2", or another unique name`,
        })
      } else taken.set(name, child)
    }
  }
}

function nameOf(node: MdxJsxFlowElement, part: Part, index: number): string {
  const written = attributeNamed(node, 'name')?.value
  if (typeof written === 'string') return written
  const words = attributeNamed(node, part.named ?? '')?.value
  const name = slugify(typeof words === 'string' ? words : '') || String(index + 1)
  node.attributes.push(attributeOf('name', name))
  return name
}

/** Returns what stands between the tags of a refused component, without the tags of its parts. */
export function contentOf(node: MdxJsxFlowElement | MdxJsxTextElement, part: Part | undefined): RootContent[] {
  const rules = Object.values(part?.parts ?? {})
  return (node.children as RootContent[]).flatMap((child) => {
    const rule =
      child.type === 'mdxJsxFlowElement' ? rules.find((candidate) => candidate.part.name === child.name) : undefined
    return rule && child.type === 'mdxJsxFlowElement' ? contentOf(child, rule.part) : [child]
  })
}
