import type { Element, ElementContent, Nodes, Root } from 'hast'
import { element, text } from '../../hast'
import type { Context, Formula } from '../context'
import { childElements, textOf } from '../tree/tree'
import { formulaKey } from './step'

/** Puts formulas where code of the language `math` stands in their place. */
export function showFormulas(context: Context) {
  return (tree: Root): void => replaceFormulas(tree, context.formulas, block)
}

/** Puts formulas into the HTML of a feed. A number is text, and nothing scrolls. */
export function replaceFormulas(
  parent: Nodes,
  formulas: Context['formulas'],
  show: (formula: Formula, code: Element) => Element = plainBlock,
): void {
  if (formulas.size === 0 || !('children' in parent)) return
  parent.children = (parent.children as ElementContent[]).map((node) => {
    const [formula, isBlock] = find(node, formulas)
    if (formula) return isBlock ? show(formula, node as Element) : structuredClone(formula.math)
    replaceFormulas(node as Nodes, formulas, show)
    return node
  }) as typeof parent.children
}

function find(node: ElementContent, formulas: Context['formulas']): [Formula | undefined, boolean] {
  if (node.type !== 'element') return [undefined, false]
  const [inner, more] = node.tagName === 'pre' ? childElements(node) : []
  const code = node.tagName === 'code' ? node : more ? undefined : inner
  if (code?.tagName !== 'code' || ![code.properties.className].flat().includes('language-math'))
    return [undefined, false]
  const tex = code === inner ? textOf(code).replace(/\n$/, '') : textOf(code)
  const key = code === inner ? formulaKey(tex, String(code.properties.dataMeta ?? '')) : formulaKey(tex)
  return [formulas.get(key), code === inner]
}

/** A wide formula scrolls, also by keyboard; its number stays where it is. */
function block({ math, id, number }: Formula, { position }: Element): Element {
  const formula = element('div', { className: ['formula'], tabIndex: 0 }, [structuredClone(math)])
  if (id === undefined) return { ...formula, ...(position && { position }) }
  const label = element('span', { className: ['formula-number'] }, [text(`(${number})`)])
  const row = element('div', { className: ['numbered-formula'], id }, [formula, label])
  return { ...row, ...(position && { position }) }
}

function plainBlock({ math, number }: Formula): Element {
  const label: ElementContent[] = number === undefined ? [] : [text(` (${number})`)]
  return element('p', {}, [structuredClone(math), ...label])
}
