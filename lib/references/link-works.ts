import type { ElementContent } from 'hast'
import { element, text } from '../hast'

/**
 * Makes one `<a data-work>` of everything that a citation says of a work, from the first variable of the work to the last.
 * A style that numbers works says nothing of them but a number, which `numbers` has.
 */
export function linkWorks(
  nodes: readonly ElementContent[],
  works: readonly string[],
  numbers: ReadonlyMap<string, number> | undefined,
): ElementContent[] {
  const linked = new Set<string>()
  let made = join(nodes, linked)
  for (const work of works) {
    const number = numbers?.get(work)
    if (!linked.has(work) && number !== undefined) made = linkNumber(made, work, number, linked)
  }
  const [only, other] = works
  return only !== undefined && other === undefined && !linked.has(only) ? linkWhole(made, only) : made
}

const link = (work: string, children: ElementContent[]) => element('a', { dataWork: work }, children)

function join(nodes: readonly ElementContent[], linked: Set<string>): ElementContent[] {
  const made: ElementContent[] = []
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at] as ElementContent
    const [work, another] = worksIn(node)
    if (work === undefined) made.push(node)
    else if (another !== undefined && node.type === 'element')
      made.push({ ...node, children: join(node.children, linked) })
    else {
      const end = endOf(nodes, at, work)
      const run = nodes.slice(at, end + 1).flatMap(unwrap)
      made.push(link(work, run))
      linked.add(work)
      at = end
    }
  }
  return made
}

/** Returns the index of the last node about a work before another work or a semicolon. */
function endOf(nodes: readonly ElementContent[], start: number, work: string): number {
  let end = start
  for (let at = start + 1; at < nodes.length; at++) {
    const node = nodes[at] as ElementContent
    const works = worksIn(node)
    if (works.some((other) => other !== work) || (node.type === 'text' && node.value.includes(';'))) break
    if (works.length > 0) end = at
  }
  return end
}

function worksIn(node: ElementContent): string[] {
  if (node.type !== 'element') return []
  const own = node.tagName === 'span' ? [String(node.properties.dataWork)] : []
  return [...new Set([...own, ...node.children.flatMap(worksIn)])]
}

function unwrap(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node]
  const children = node.children.flatMap(unwrap)
  return node.tagName === 'span' || node.tagName === 'a' ? children : [{ ...node, children }]
}

function linkNumber(
  nodes: readonly ElementContent[],
  work: string,
  number: number,
  linked: Set<string>,
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (linked.has(work) || (node.type === 'element' && node.tagName === 'a')) return [node]
    if (node.type === 'element') return [{ ...node, children: linkNumber(node.children, work, number, linked) }]
    if (node.type !== 'text') return [node]
    const found = new RegExp(String.raw`(?<![\p{L}\d])${number}(?![\p{L}\d])`, 'u').exec(node.value)
    if (!found) return [node]
    linked.add(work)
    const [before, after] = [node.value.slice(0, found.index), node.value.slice(found.index + found[0].length)]
    return [text(before), link(work, [text(found[0])]), text(after)].filter(
      (one) => one.type !== 'text' || one.value !== '',
    )
  })
}

/** Links all of a citation but the brackets around it. */
function linkWhole(nodes: readonly ElementContent[], work: string): ElementContent[] {
  const [first, last] = [nodes[0], nodes.at(-1)]
  const opens = first?.type === 'text' && /^[([]/.test(first.value)
  const closes = last?.type === 'text' && /[)\]]$/.test(last.value)
  if (!opens || !closes) return nodes.length > 0 ? [link(work, nodes.flatMap(unwrap))] : []
  const [open, close] = [first.value.charAt(0), last.value.slice(-1)]
  const inner = nodes.map((node, at) =>
    node.type === 'text' ? text(node.value.slice(at === 0 ? 1 : 0, at === nodes.length - 1 ? -1 : undefined)) : node,
  )
  return [text(open), link(work, inner.flatMap(unwrap)), text(close)]
}
