import { runGraphviz } from '../graphviz'
import { type Block, setBlock } from '../text'
import type { Measure } from '../types'
import { outlineOf, type SetBox, setBox } from './boxes'
import { describeGraph, type Labelled } from './describe'
import type { Point } from './ends'
import type { Direction, Graph, Group } from './types'

/** Where everything in a diagram is, in pixels from the top left. */
export interface Layout {
  readonly width: number
  readonly height: number
  readonly boxes: readonly (SetBox & { readonly x: number; readonly y: number; readonly corners?: readonly Point[] })[]
  readonly lines: readonly LaidLine[]
  readonly groups: readonly LaidGroup[]
}

export interface LaidLine {
  readonly index: number
  /** A start, then three points for each Bézier curve. */
  readonly curve: readonly Point[]
  readonly label?: Block & { readonly x: number; readonly y: number }
}

export interface LaidGroup {
  readonly label: Block
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * Lays a diagram out with Graphviz (https://graphviz.org/docs/layouts/dot/), which gets the sizes of all texts as they are
 * in our typeface. A diagram from left to right that is wider than the column turns top-down, if that is narrower.
 */
export async function layOut(graph: Graph, measure: Measure): Promise<Layout> {
  const first = await layOutIn(graph.direction, graph, measure)
  if (first.width <= COLUMN || !/LR|RL/.test(graph.direction)) return first
  const turned = await layOutIn('TB', graph, measure)
  return turned.width < first.width ? turned : first
}

/** Width in pixels of the text of a page. */
const COLUMN = 640

async function layOutIn(direction: Direction, graph: Graph, measure: Measure): Promise<Layout> {
  const boxes = graph.boxes.map((box) => setBox(box, measure))
  const groups = flatten(graph.groups).map((group) => ({ group, label: setBlock(group.label, 'small', measure, 320) }))
  const labels = graph.lines.map(({ label }) => (label ? setBlock(label, 'small', measure, 170) : undefined))
  const dot = describeGraph(direction, graph, boxes, groups, labels)
  const laid = await runGraphviz(dot, { format: 'json', engine: 'dot', yInvert: true })
  if ('message' in laid) throw new Error(`Graphviz failed: ${laid.message}`)
  return read(JSON.parse(laid.output) as Output, boxes, groups, labels)
}

const flatten = (groups: readonly Group[]): Group[] => groups.flatMap((group) => [group, ...flatten(group.groups)])

/** What we read of Graphviz's JSON (https://graphviz.org/docs/outputs/json/). */
interface Output {
  readonly bb: string
  readonly objects?: readonly Placed[]
  readonly edges?: readonly Placed[]
}

interface Placed {
  readonly name?: string
  readonly id?: string
  readonly pos?: string
  readonly bb?: string
  readonly lp?: string
  readonly _draw_?: readonly { readonly op: string; readonly points?: readonly Point[] }[]
}

function read(
  { bb, objects = [], edges = [] }: Output,
  boxes: readonly SetBox[],
  groups: readonly Labelled[],
  labels: readonly (Block | undefined)[],
): Layout {
  // With yInvert, the corners of the whole are those of the uninverted drawing.
  const [, , width = 0, height = 0] = numbersIn(bb).map(Math.abs)
  const named = new Map(objects.map((one) => [one.name, one]))
  return {
    width,
    height: Math.max(height, Math.abs(numbersIn(bb)[1] ?? 0)),
    boxes: boxes.map((set, at) => {
      const placed = named.get(`n${at}`)
      const [x = 0, y = 0] = numbersIn(placed?.pos)
      const corners = placed?._draw_?.find(({ op }) => op === 'p' || op === 'P')?.points
      return { ...set, x, y, ...(corners && outlineOf(set.box) !== 'box' && { corners }) }
    }),
    lines: edges.map((edge) => {
      const index = Number(edge.id?.slice(1))
      const curve = edge._draw_?.find(({ op }) => op === 'b' || op === 'B')?.points ?? []
      const [x = 0, y = 0] = numbersIn(edge.lp)
      const label = labels[index]
      return { index, curve, ...(label && { label: { ...label, x, y } }) }
    }),
    groups: groups.map(({ label }, at) => {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersIn(named.get(`cluster_${at}`)?.bb)
      return { label, x: x1, y: Math.min(y1, y2), width: x2 - x1, height: Math.abs(y2 - y1) }
    }),
  }
}

const numbersIn = (text = '') => text.split(/[\s,]+/).map(Number)
