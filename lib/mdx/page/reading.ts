import type { Element, Root, RootContent } from 'hast'
import { raw } from 'hast-util-raw'
import type { Position } from 'unist'
import { element } from '../../hast'
import { type Context, report } from '../context'
import { type ComponentElement, walk } from '../tree/tree'

/**
 * Reports HTML that browsers read differently from how it is written: a block ends the paragraph around it, content
 * that does not belong in a table is moved out of it, a cell outside a table is ignored. Each block goes through an
 * HTML parser, so we need no list of HTML's rules here.
 */
export function reading(context: Context) {
  return (tree: Root): void => {
    // These problems also change how browsers read the text, and they have been reported already.
    if (context.problems.some(({ rule, severity }) => severity === 'error' && SPOKEN.has(rule))) return
    for (const block of tree.children) {
      if (isElement(block)) checkBlock(block, context)
    }
  }
}

const SPOKEN: ReadonlySet<string> = new Set(['nested-link', 'footnote', 'component-place'])

type Written = Element | ComponentElement

/** Where an element is: the numbers of the elements around it, outermost first, and the words directly in it. */
interface Location {
  readonly around: readonly number[]
  readonly words: string
}

function checkBlock(block: Written, context: Context): void {
  const elements: { readonly node: Written; readonly position: Position | undefined }[] = []
  const copy = numbered(block, block.position)
  const written = locations(copy)
  const read = locations(raw({ type: 'root', children: [{ ...BOX, children: [copy] }] }) as Root)
  const nameAt = (at: number) => nameOf(elements[at]?.node)

  for (const [at, { around }] of written) {
    const found = read.get(at)
    if (found && String(found.around) === String(around)) continue
    const name = nameAt(at)
    const left = around.find((other) => !found?.around.includes(other))
    const place = elements[at]?.position
    if (!found || left === undefined) {
      const message = `<${name}> is not allowed ${around.length > 0 ? `in <${nameAt(around.at(-1) ?? 0)}>` : 'by itself'}: browsers ignore it`
      report(context, place, { rule: 'html-nesting', field: name, message, hint: insteadOf(name) })
    } else if (nameAt(left) === 'p') {
      const message = `<${name}> is not allowed in a paragraph: browsers end the paragraph before it`
      const hint = `end the paragraph, and every element in it, before <${name}>`
      report(context, place, { rule: 'html-nesting', field: name, message, hint })
    } else {
      const message = `<${name}> is not allowed in <${nameAt(left)}> like this: browsers move it out`
      const hint = TABLE.test(nameAt(left))
        ? `put <${name}> into a cell: <td>…</td>`
        : `end <${nameAt(left)}> before <${name}>`
      report(context, place, { rule: 'html-nesting', field: name, message, hint })
    }
    return
  }
  for (const [at, { words }] of written) {
    if (read.get(at)?.words === words) continue
    const name = nameAt(at)
    const [message, hint] = TABLE.test(name)
      ? [`there is text in <${name}> outside its cells: browsers move them out`, 'put them into <td>…</td>']
      : [`browsers read <${name}> differently from how it is written`, `end <${name}> before what is not allowed in it`]
    report(context, elements[at]?.position, { rule: 'html-nesting', field: name, message, hint })
    return
  }

  /** Returns a copy of elements and text in which elements are numbered. Components become boxes. */
  function numbered(node: Written, position: Position | undefined): Element {
    const at = elements.push({ node, position }) - 1
    const children = node.children.flatMap((child): Element['children'] => {
      if (child.type === 'text') return [child]
      return isElement(child) ? [numbered(child, child.position ?? position)] : []
    })
    const box = context.contracts.get(nameOf(node))?.inline ? 'span' : 'div'
    const tagName = node.type === 'element' ? node.tagName : box
    return element(tagName, { dataAt: at }, children)
  }
}

const BOX = element('div')
const TABLE = /^(?:table|thead|tbody|tfoot|tr|colgroup|caption)$/

/** Returns where each numbered element stands. Elements without a number, such as an implied `tbody`, do not count. */
function locations(tree: Root | Element): Map<number, Location> {
  const found = new Map<number, Location>()
  walk({ type: 'root', children: [tree as Element] }, (node, _, ancestors) => {
    if (node.type !== 'element') return
    const at = numberOf(node)
    if (at === undefined || found.has(at)) return
    const words = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
    const around = ancestors.flatMap((other) => (other.type === 'element' ? (numberOf(other) ?? []) : []))
    found.set(at, { around, words: words.replace(/\s+/g, '') })
  })
  return found
}

function numberOf({ properties }: Element): number | undefined {
  return properties.dataAt === undefined ? undefined : Number(properties.dataAt)
}

function isElement(node: RootContent): node is Written {
  return node.type === 'element' || node.type === 'mdxJsxFlowElement'
}

function nameOf(node: Written | undefined): string {
  return (node?.type === 'element' ? node.tagName : node?.name) ?? ''
}

function insteadOf(name: string): string {
  return TABLE.test(name) || /^(?:t[dh]|col)$/.test(name)
    ? `write <${name}> where it belongs in a table: <table><tr><td>…</td></tr></table>`
    : `remove <${name}>`
}
