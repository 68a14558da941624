import { createBuilder } from '../graph/builder'
import type { Direction, End, Graph, Line, Shape } from '../graph/types'
import { runGraphviz } from '../graphviz'
import type { DrawingFault } from '../types'
import { checkAttributes, KNOWN } from './attributes'
import { SHAPES } from './shapes'

/** Parses a graph in Graphviz's language (https://graphviz.org/doc/info/lang.html). Says what it has that is not drawn. */
export async function parseDot(source: string, faults: DrawingFault[]): Promise<Graph | undefined> {
  // This engine places nothing, so a parse takes no time.
  const parsed = await runGraphviz(source, { format: 'dot_json', engine: 'nop' })
  if ('message' in parsed) {
    faults.push(explain(parsed.message, source))
    return undefined
  }
  faults.push(...checkAttributes(source))
  return build(JSON.parse(parsed.output) as Parsed)
}

function explain(message: string, source: string): DrawingFault {
  const [, line = '1', near] = /line (\d+)(?: near '(.*)')?/s.exec(message) ?? []
  const text = source.split('\n')[Number(line) - 1] ?? ''
  const column = Math.max(0, near ? text.indexOf(near) : 0) + 1
  const what = near ? `it cannot be read here, near "${near.slice(0, 30)}"` : 'it is no graph'
  return { line: Number(line), column, message: what, hint: KNOWN }
}

/** What we read of Graphviz's JSON. */
interface Parsed {
  readonly directed: boolean
  readonly rankdir?: string
  readonly objects?: readonly Item[]
  readonly edges?: readonly (Item & { readonly tail: number; readonly head: number })[]
}

interface Item {
  readonly _gvid: number
  readonly name?: string
  readonly label?: string
  readonly shape?: string
  readonly style?: string
  readonly rank?: string
  readonly dir?: string
  readonly arrowhead?: string
  readonly arrowtail?: string
  readonly lhead?: string
  readonly ltail?: string
  readonly nodes?: readonly number[]
  readonly subgraphs?: readonly number[]
}

function build({ directed, rankdir, objects = [], edges = [] }: Parsed): Graph {
  const builder = createBuilder('round')
  builder.direction = (['TB', 'BT', 'LR', 'RL'] as const).find((one) => one === rankdir) ?? ('TB' satisfies Direction)
  const nameOf = new Map(objects.map(({ _gvid, name = '' }) => [_gvid, name]))
  const groups = objects.filter(({ nodes, subgraphs, name = '' }) => nodes || subgraphs || name.startsWith('cluster'))
  const byId = new Map(groups.map((group) => [group._gvid, group]))
  const inner = new Set(groups.flatMap(({ subgraphs = [] }) => subgraphs))

  const addGroup = (group: Item) => {
    const isFrame = group.name?.startsWith('cluster') === true
    if (isFrame) builder.open(group.name ?? '', labelOf(group, ''))
    for (const id of group.subgraphs ?? []) {
      const found = byId.get(id)
      if (found) addGroup(found)
    }
    if (isFrame) {
      for (const id of group.nodes ?? []) builder.box(nameOf.get(id) ?? '')
      builder.close()
    } else if (group.rank === 'same') builder.row((group.nodes ?? []).map((id) => nameOf.get(id) ?? ''))
  }
  for (const group of groups) if (!inner.has(group._gvid)) addGroup(group)
  for (const item of objects) {
    if (byId.has(item._gvid)) continue
    const name = item.name ?? ''
    const shape = shapeOf(item)
    builder.box(name, { label: shape === 'start' ? '' : labelOf(item, name), shape })
  }
  for (const edge of edges) builder.line(lineOf(edge, directed, nameOf))
  return builder.finish()
}

/** Graphviz's own signs: `\N` is the name, `\l` and `\r` end lines of a side. */
function labelOf({ label }: Item, name: string): string {
  return (label ?? name)
    .replace(/\\[NG]/g, name)
    .replace(/\\[nlr]/g, '\n')
    .replace(/\\(.)/g, '$1')
    .trim()
}

function shapeOf({ shape = 'ellipse', style = '' }: Item): Shape {
  const name = SHAPES[shape] ?? 'round'
  return name === 'box' && style.includes('rounded') ? 'round' : name
}

const ENDS: Readonly<Record<string, End>> = {
  normal: 'arrow',
  none: 'none',
  vee: 'open',
  open: 'open',
  empty: 'triangle',
  onormal: 'triangle',
  diamond: 'diamond',
  odiamond: 'diamond-open',
  dot: 'circle',
  odot: 'circle',
  tee: 'one',
  crow: 'many',
}

function lineOf(
  edge: Item & { readonly tail: number; readonly head: number },
  directed: boolean,
  nameOf: ReadonlyMap<number, string>,
): Line {
  const { dir = directed ? 'forward' : 'none', style = '', arrowhead = 'normal', arrowtail = 'normal' } = edge
  const label = edge.label ? labelOf(edge, '') : ''
  const end = (isSet: boolean, arrow: string): End => (isSet ? (ENDS[arrow] ?? 'arrow') : 'none')
  return {
    from: edge.ltail || (nameOf.get(edge.tail) ?? ''),
    to: edge.lhead || (nameOf.get(edge.head) ?? ''),
    style: style.includes('invis')
      ? 'hidden'
      : /bold/.test(style)
        ? 'thick'
        : /dash|dot/.test(style)
          ? 'dashed'
          : 'solid',
    start: end(dir === 'back' || dir === 'both', arrowtail),
    end: end(dir === 'forward' || dir === 'both', arrowhead),
    ...(label && { label }),
  }
}
