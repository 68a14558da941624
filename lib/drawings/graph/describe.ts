import type { Block } from '../text'
import { outlineOf, type SetBox } from './boxes'
import type { Direction, Graph, Group } from './types'

/** A group with its name set. */
export interface Labelled {
  readonly group: Group
  readonly label: Block
}

/** Describes a diagram to Graphviz: boxes and labels of fixed sizes, without any text. */
export function describeGraph(
  direction: Direction,
  { boxes, lines, groups, rows }: Graph,
  set: readonly SetBox[],
  labelled: readonly Labelled[],
  labels: readonly (Block | undefined)[],
): string {
  const numbers = new Map(boxes.map(({ id }, index) => [id, index]))
  const all = labelled.map(({ group }) => group)
  const clusterOf = (group: Group): string => {
    const at = all.indexOf(group)
    const label = labelled[at]?.label
    const title = label && label.width > 0 ? room(label.width, label.height) : '""'
    return `subgraph cluster_${at} { margin=14; label=${title}; ${group.members.map((id) => `n${numbers.get(id)};`).join('')} ${group.groups.map(clusterOf).join(' ')} }`
  }
  /** The box that stands for a group, or the box itself. */
  const boxAt = (id: string): number | undefined => {
    const group = all.find((one) => one.id === id)
    return (
      numbers.get(id) ??
      (group && [...group.members, ...group.groups.map((one) => one.id)].map(boxAt).find((at) => at !== undefined))
    )
  }
  const clip = (id: string, name: string) => {
    const at = numbers.has(id) ? -1 : all.findIndex((one) => one.id === id)
    return at < 0 ? '' : ` ${name}=cluster_${at}`
  }
  return `digraph {
compound=true rankdir=${direction} nodesep=0.4 ranksep=0.55 outputorder=nodesfirst
node [label="" fixedsize=true] edge [arrowhead=none]
${groups.map(clusterOf).join('\n')}
${set.map(({ box, width, height }, at) => `n${at} [shape=${outlineOf(box)} width=${inches(width)} height=${inches(height)}]`).join('\n')}
${rows.map((row) => `{ rank=same; ${row.map((id) => `n${numbers.get(id)};`).join('')} }`).join('\n')}
${lines.map((line, at) => `n${boxAt(line.from)} -> n${boxAt(line.to)} [id=e${at} ${labelOf(labels[at])}${clip(line.from, 'ltail')}${clip(line.to, 'lhead')}]`).join('\n')}
}`
}

const inches = (pixels: number) => (pixels / 72).toFixed(4)

const labelOf = (label: Block | undefined) => (label ? `label=${room(label.width + 10, label.height + 6)}` : '')

/** A label of a size: an empty table. */
function room(width: number, height: number): string {
  return `<<TABLE BORDER="0" CELLSPACING="0" CELLPADDING="0" FIXEDSIZE="TRUE" WIDTH="${Math.ceil(width)}" HEIGHT="${Math.ceil(height)}"><TR><TD></TD></TR></TABLE>>`
}
