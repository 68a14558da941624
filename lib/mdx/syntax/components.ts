import type { BlockContent, RootContent } from 'mdast'
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import type { z } from 'zod'
import type { Contract } from '../components'
import { type Context, report } from '../context'
import { addressFix, pictureFix, unsafeScheme } from './addresses'
import { literalAttributes } from './elements'
import type { Literal } from './literals'
import { nearest } from './nearest'
import { attributeOf } from './tree'

/** A component whose props and children fit its contract, or its children alone once the problems are reported. */
export function refineComponent(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  contract: Contract,
  context: Context,
): RootContent[] {
  const before = context.problems.length
  const given = literalAttributes(node, context)
  const props = parseProps(node, contract, given, context)
  const children = refineChildren(node, contract, context)
  if (node.type === 'mdxJsxTextElement') {
    report(context, node, {
      rule: 'component-place',
      field: contract.name,
      message: `<${contract.name}> stands inside a line of text`,
      fix: `put <${contract.name}> on a line of its own, with an empty line before and after`,
    })
  }
  if (context.problems.length > before || !props) return node.children
  const places = new Map(given.map(([{ name, position }]) => [name, position]))
  const attributes = Object.entries(props).flatMap(([name, value]) =>
    value === undefined ? [] : [attributeOf(name, value as Literal, places.get(name))],
  )
  return [{ type: 'mdxJsxFlowElement', name: contract.name, attributes, children, position: node.position }]
}

function parseProps(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  contract: Contract,
  given: [MdxJsxAttribute, Literal][],
  context: Context,
): Record<string, unknown> | undefined {
  const places = new Map(given.map(([attribute]) => [attribute.name, attribute]))
  for (const [attribute, value] of given) {
    const scheme = typeof value === 'string' ? unsafeAddress(attribute.name, value) : undefined
    if (!scheme) continue
    report(context, attribute, {
      rule: 'unsafe-address',
      field: attribute.name,
      message: `${attribute.name} of <${contract.name}> has an address that starts with "${scheme}"`,
      fix: attribute.name === 'src' ? pictureFix : addressFix,
    })
  }
  const parsed = contract.props.safeParse(Object.fromEntries(given.map(([{ name }, value]) => [name, value])))
  if (parsed.success) return parsed.data
  const unknown = parsed.error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []))
  const meant = new Set(unknown.map((name) => nearest(name, propNames(contract))))
  for (const issue of parsed.error.issues) reportIssue(issue)
  return undefined

  function reportIssue(issue: z.core.$ZodIssue): void {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) reportUnknown(key)
      return
    }
    const field = String(issue.path[0] ?? '')
    const missing = field && !places.has(field)
    if (missing && meant.has(field)) return
    const form = issue.code === 'invalid_type' ? FORMS[issue.expected] : undefined
    report(context, places.get(field) ?? node, {
      rule: 'component-props',
      field: field || contract.name,
      message: missing
        ? `<${contract.name}> needs ${field}`
        : `${field ? '' : `<${contract.name}>: `}${form?.[0] ?? issue.message.replace(/^(Invalid input|Too \w+): /, '')}`,
      fix: missing
        ? `add ${field}="…"`
        : form
          ? `write ${field}${form[1]}`
          : `see what <${contract.name}> accepts: ${propNames(contract).join(', ')}`,
    })
  }

  function reportUnknown(name: string): void {
    const near = nearest(name, propNames(contract))
    report(context, places.get(name) ?? node, {
      rule: 'unknown-prop',
      field: name,
      message: `<${contract.name}> has no ${name}`,
      fix: `${near ? `did you mean ${near}? ` : ''}it accepts ${propNames(contract).join(', ')}`,
    })
  }
}

/** Children as the contract wants them: a caption in one paragraph is its words. */
function refineChildren(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  contract: Contract,
  context: Context,
): MdxJsxFlowElement['children'] {
  const children = (node.children as RootContent[]).filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  )
  if (contract.children === 'blocks' || children.length === 0) return children as BlockContent[]
  if (contract.children === 'none') {
    reportChildren('nothing between its tags', `write <${contract.name} … />`)
    return []
  }
  if (children.every((child) => PHRASING.has(child.type) || (child.type === 'safeElement' && child.inline))) {
    return node.children as BlockContent[]
  }
  const [only, second] = children
  if (only?.type === 'paragraph' && !second) return only.children as RootContent[] as BlockContent[]
  reportChildren('one paragraph of text between its tags', 'move the rest out of it')
  return []

  function reportChildren(expected: string, fix: string): void {
    report(context, children[1] ?? children[0] ?? node, {
      rule: 'component-children',
      field: contract.name,
      message: `<${contract.name}> expects ${expected}`,
      fix,
    })
  }
}

/** What a prop of a type wants, and how it is written. */
const FORMS: Readonly<Record<string, readonly [string, string] | undefined>> = {
  boolean: ['expected true or false', ' alone, or leave it out'],
  number: ['expected a number in braces', '={3}'],
  string: ['expected text in quotes', '="…"'],
}

const PHRASING = new Set(
  'text emphasis strong delete inlineCode break link linkReference image imageReference footnoteReference'.split(' '),
)

function propNames(contract: Contract): string[] {
  return Object.keys(contract.props.shape)
}

/** The unsafe scheme of a prop that holds an address. */
function unsafeAddress(name: string, value: string): string | undefined {
  return /^(?:src|href|url|link|poster)$|(?:Src|Href|Url)$/.test(name) ? unsafeScheme(value) : undefined
}
