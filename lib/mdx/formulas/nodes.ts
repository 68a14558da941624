import type { Code, Data, InlineCode, Nodes, Parents, PhrasingContent, Root } from 'mdast'
import { childrenOf } from '../tree/tree'

/** A formula in a line of text. */
export interface InlineFormula {
  type: 'inlineFormula'
  /** TeX. */
  value: string
  /** What it is in a table of contents, and in an id. */
  words?: string
  data?: Data
  position?: Code['position']
}

declare module 'mdast' {
  interface PhrasingContentMap {
    inlineFormula: InlineFormula
  }
  interface RootContentMap {
    inlineFormula: InlineFormula
  }
  interface CodeData {
    /** Number of a formula that has one. */
    number?: number
  }
}

/** Returns true for formulas: those in a line, those between `$$`, and fences of the language `math`. */
export function isFormula(node: Nodes): node is InlineFormula | Code {
  return node.type === 'inlineFormula' || (node.type === 'code' && /^math(?=$|\{)/i.test(node.lang ?? ''))
}

/**
 * Joins a dollar sign, code and a dollar sign to one formula, as GitHub does: $`E = mc^2`$. To every other program it is
 * code, so nothing in it is read as Markdown, and a price never looks like it.
 */
export function joinInline(parent: Root | Parents, body: string): void {
  const children = childrenOf(parent) as PhrasingContent[]
  for (const [at, node] of children.entries()) {
    const [before, after] = [children[at - 1], children[at + 1]]
    if (node.type === 'inlineCode' && before?.type === 'text' && after?.type === 'text' && isBetween(node, body)) {
      before.value = before.value.slice(0, -1)
      after.value = after.value.slice(1)
      children[at] = toFormula(node)
    } else if ('children' in node) joinInline(node, body)
  }
  parent.children = children.filter((node) => node.type !== 'text' || node.value !== '') as typeof parent.children
}

/** Looks at the source, where an escaped sign can be recognised. */
function isBetween({ position }: InlineCode, body: string): boolean {
  const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0]
  return /(?<!\\)\$$/.test(body.slice(Math.max(0, start - 2), start)) && body[end] === '$'
}

/** The page gets it as code of the language `math`, which any later step leaves alone. */
function toFormula({ value, position }: InlineCode): InlineFormula {
  const hProperties = { className: ['language-math'] }
  const data: Data = { hName: 'code', hProperties, hChildren: [{ type: 'text', value }] } as Data
  return { type: 'inlineFormula', value, data, position }
}
