import type { RootContent } from 'mdast'
import { nearest } from '../../../problems'
import { type Context, report } from '../../context'
import type { Contracts, Part } from '../../contract'

/** The surroundings of a node. */
export interface Within {
  /** The components and parts around it, outermost first. */
  readonly holders: readonly Part[]
  /** True if it stands directly between the tags of the innermost holder, not in an element or a line of text there. */
  readonly isDirect: boolean
}

export const OUTSIDE: Within = { holders: [], isDirect: true }

/** Returns the part of that name that the innermost component accepts in this place, if any. */
export function findPart(name: string, { holders, isDirect }: Within): Part | undefined {
  const rules = isDirect ? Object.values(holders.at(-1)?.parts ?? {}) : []
  return rules.find((rule) => rule.part.name === name)?.part
}

/**
 * Returns the part or component that an unknown name most likely stands for, so that its content is not reported as
 * well.
 */
export function findMeant(name: string, within: Within, contracts: Contracts): Part | undefined {
  const near = nearest(name, [...partNames(within.holders.at(-1)), ...contracts.keys()])
  return near === undefined ? undefined : (findPart(near, within) ?? contracts.get(near))
}

/** Returns the surroundings of what stands between the tags of `part`, which itself stands in `within`. */
export function inside(part: Part, within: Within): Within {
  return { holders: [...within.holders, part], isDirect: true }
}

/** Returns the components and parts that hold parts of this name. */
export function holdersOf(name: string, contracts: Contracts): readonly Part[] {
  return [...contracts.values()].flatMap((contract) => search(contract))

  function search(holder: Part): Part[] {
    return Object.values(holder.parts).flatMap(({ part }) => [...(part.name === name ? [holder] : []), ...search(part)])
  }
}

/** Returns every name that may be written between the tags of `part`. */
export function partNames(part: Part | undefined): string[] {
  return Object.values(part?.parts ?? {}).map((rule) => rule.part.name)
}

/**
 * Reports a component in a line of text, and content that a component cannot hold. Readers also see a tool without the
 * text around it, so nothing in it may depend on that text, and no tool may stand in another component.
 */
export function checkPlace(node: RootContent, { holders }: Within, context: Context): void {
  const [outer] = holders
  const holder = holders.at(-1)
  const { contracts } = context
  const contract = 'name' in node ? contracts.get(node.name ?? '') : undefined
  if (contract && !contract.inline && node.type === 'mdxJsxTextElement') {
    report(context, node, {
      rule: 'component-place',
      field: contract.name,
      message: `<${contract.name}> is inside a line of text`,
      hint: `put <${contract.name}> on a line of its own, with an empty line before and after`,
    })
  } else if (outer && contract && (contract.tool || isTool(outer, contracts))) {
    report(context, node, {
      rule: 'component-place',
      field: contract.name,
      message: `<${contract.name}> is inside <${holder?.name}>`,
      hint: `put it before <${outer.name}> or after </${outer.name}>`,
    })
  } else if (outer && isTool(outer, contracts) && FOREIGN[node.type]) {
    report(context, node, {
      rule: 'component-place',
      field: holder?.name ?? outer.name,
      message: `${FOREIGN[node.type]} is inside <${holder?.name}>: readers also see <${outer.name}> without the text around it`,
      hint: `put it before <${outer.name}> or after </${outer.name}>`,
    })
  }
}

function isTool(part: Part, contracts: Contracts): boolean {
  return contracts.get(part.name)?.tool === true
}

/** Nodes that belong to the page and not to a tool on it. */
const FOREIGN: Readonly<Record<string, string | undefined>> = {
  citation: 'a citation',
  heading: 'a heading',
  footnoteReference: 'a note',
  footnoteDefinition: 'a note',
  definition: 'the address of a link',
}
