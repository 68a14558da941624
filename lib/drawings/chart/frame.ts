import { type Formats, formatsOf } from './formats'
import type { Look, X } from './types'
import type { Values } from './values'

/** How a chart of some width is laid out, in pixels. */
export interface Frame extends Formats {
  readonly width: number
  readonly height: number
  readonly margin: Margin
  /** Facets beside each other; the size of each, and what lies between them. */
  readonly columns: number
  readonly panel: { readonly width: number; readonly height: number }
  readonly gap: { readonly x: number; readonly y: number }
  readonly xs: readonly X[]
  /** Those that are said, or how many, where Plot finds round ones. */
  readonly ticks: readonly X[] | number
  readonly domain: readonly [from: number, to: number]
  readonly bars: Bars | undefined
  /** Where bars and areas start, if there are any. */
  readonly base: number | undefined
}

interface Margin {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** How bars lie or stand beside each other. */
export interface Bars {
  /** True for bars from left to right. */
  readonly isLying: boolean
  /** True if the names of lying bars stand above them, since there is no room on the left. */
  readonly hasNamesAbove: boolean
  /** True if every bar says its figure, so that there is no axis for it. */
  readonly isValued: boolean
  /** Room for all bars of one name; where the first of them starts in it; and how thick each is. */
  readonly band: number
  readonly first: number
  readonly each: number
}

export interface Sheet {
  readonly width: number
  /** True if facets stand below each other. */
  readonly isNarrow: boolean
  readonly language: string
  /** Space above the chart: for its title, its legend and its unit. */
  readonly above: number
  /** Space for the names of series at the ends of their lines. */
  readonly right: number
  /** Width of a line of small text. */
  small(text: string): number
}

/** Lays a chart out. `left` is the space for the labels of the axis on the left, which are known when it is drawn. */
export function frameOf(values: Values, look: Look, sheet: Sheet, left = 0): Frame {
  const { width, isNarrow, small, above } = sheet
  const formats = formatsOf(values, sheet.language)
  const xs = [...new Set(values.data.map(({ x }) => x))]
  const widest = Math.max(...xs.map((x) => small(formats.formatX(x))))
  const count = values.facets.length
  const many = isNarrow || count === 1 ? 1 : count < 4 ? count : count === 4 ? 2 : 3
  const kinds = look.kinds.filter((kind) => kind === 'bar').length
  const isBars = kinds === look.kinds.length
  const isLying = kinds > 0 && (look.isLying ?? (isBars && widest > ((width - 40) / many / xs.length) * 0.92))
  const columns = isLying ? 1 : many
  const hasNamesAbove = isLying && widest > width * 0.4
  const figure = Math.max(...values.data.map(({ y }) => small(formats.formatY(Number.isNaN(y) ? 0 : y))))
  const isNegative = values.data.some(({ y }) => y < 0)
  const isAcross = !isLying && values.scale !== 'name' && kinds === 0
  // Half of a label along the bottom stands outside.
  const side = isAcross ? Math.ceil(widest / 2) + 3 : 0
  const gap = { x: isAcross ? widest + 10 : 20, y: columns === 1 ? 36 : 54 }
  const labels = look.rules.flatMap(({ y, label }) => (y === undefined ? [] : small(label) + 8))
  // Bars leave no room for the label of a line across them, which therefore stands beside them.
  const beside = kinds > 0 && !isLying ? Math.max(0, ...labels.filter((one) => one < width * 0.25)) : 0
  const right = Math.max(4, side, sheet.right, beside)
  const inner = (margin: number) => (width - margin - right - (columns - 1) * gap.x) / columns
  const standing = (inner(0) / (xs.length + SPACE)) * (1 - SPACE)
  const isValued =
    isBars && look.range === undefined && (isLying ? xs.length * kinds <= 30 : standing / kinds > figure + 2)
  const margin = {
    left: isLying
      ? (hasNamesAbove ? 0 : Math.ceil(widest) + 12) + (isValued && isNegative ? figure + 6 : 0)
      : Math.max(isValued ? 0 : left, side),
    top: above + (count > 1 ? 22 : 10),
    right: isLying ? (isValued ? figure + 8 : 18) : right,
    bottom: isLying && isValued ? 4 : 30,
  }
  const head = hasNamesAbove ? 21 : 0
  const lying = { band: head + kinds * THICK + 14, first: head + 6, each: THICK }
  const panel = {
    width: (width - margin.left - margin.right - (columns - 1) * gap.x) / columns,
    height: isLying
      ? xs.length * lying.band
      : Math.round(columns > 1 ? 130 : count > 1 ? 130 : Math.min(300, Math.max(210, width * 0.5))),
  }
  const rows = Math.ceil(count / columns)
  const band = (panel.width / (xs.length + SPACE)) * (1 - SPACE)
  return {
    ...formats,
    width,
    height: margin.top + margin.bottom + rows * panel.height + (rows - 1) * gap.y,
    margin,
    columns,
    panel,
    gap,
    xs,
    ticks:
      isAcross && values.scale === 'number'
        ? fitting(panel.width, widest, roundIn(xs))
        : pick(xs, panel.width, widest, isLying),
    domain: look.range ?? domainOf(values, look),
    bars:
      kinds === 0
        ? undefined
        : { isLying, hasNamesAbove, isValued, ...(isLying ? lying : { band, first: 0, each: band / kinds }) },
    base: kinds > 0 || look.kinds.includes('area') ? Math.max(0, look.range?.[0] ?? 0) : undefined,
  }
}

/** The part of a name's room between standing bars that is empty, and the thickness of lying ones. */
export const SPACE = 0.28
const THICK = 18

/** At most as many labels as there are whole numbers, if all values are such. */
function roundIn(xs: readonly X[]): number {
  const numbers = xs.map(Number)
  const span = Math.max(...numbers) - Math.min(...numbers)
  return numbers.every(Number.isInteger) ? Math.max(1, Math.min(MOST_LABELS, span)) : MOST_LABELS
}

const MOST_LABELS = 8

const fitting = (room: number, widest: number, most: number) =>
  Math.min(most, Math.max(2, Math.floor(room / (widest + 22))))

/** Returns as many values as have room, evenly spaced, with the first of them. */
function pick(xs: readonly X[], room: number, widest: number, isLying: boolean): readonly X[] {
  const sorted = xs.every((x) => typeof x === 'string') ? xs : xs.toSorted((a, b) => Number(a) - Number(b))
  const fits = isLying ? xs.length : Math.max(2, Math.floor(room / (widest + (typeof xs[0] === 'string' ? 6 : 22))))
  const step = Math.ceil(sorted.length / fits)
  return sorted.filter((_, at) => at % step === 0)
}

/** Returns where figures start and end, with lines across the chart and notes. Areas stand on each other. */
function domainOf({ data }: Values, { kinds, rules, notes }: Look): readonly [number, number] {
  const areas = new Map<string, number>()
  if (kinds.includes('area')) {
    for (const { x, y, facet } of data) {
      const key = `${Number(x)} ${x} ${facet}`
      areas.set(key, (areas.get(key) ?? 0) + Math.max(y || 0, 0))
    }
  }
  const all = [
    ...data.map(({ y }) => y),
    ...areas.values(),
    ...rules.flatMap(({ y }) => y ?? []),
    ...notes.map(({ y }) => y),
    ...(kinds.some((kind) => kind === 'bar' || kind === 'area') ? [0] : []),
  ].filter((y) => !Number.isNaN(y))
  const [from, to] = [Math.min(...all), Math.max(...all)]
  return from === to ? [Math.min(from, 0), Math.max(to, from === 0 ? 1 : 0)] : [from, to]
}
