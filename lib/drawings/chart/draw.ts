import type { Element } from 'hast'
import { headingsTypeface } from '../../brand'
import { typesetterFor } from '../../typefaces'
import { line, lines, picture } from '../svg'
import { leadings, measureWith, setBlock, sizes, weights } from '../text'
import type { Measure } from '../types'
import { annotate } from './annotate'
import { convert } from './convert'
import { formatsOf } from './formats'
import { type Frame, frameOf } from './frame'
import { setLegend } from './legend'
import { nameLines } from './names'
import { type Plotted, plot } from './plot'
import type { Figures } from './table'
import type { Chart, ChartSpec, Look } from './types'
import { readMarks, readValues, type Values } from './values'

/** Draws a chart for wide and for narrow screens. Throws a `FiguresFault`. `language` is that of the text. */
export async function drawChart(figures: Figures, spec: ChartSpec, name: string, language: string): Promise<Chart> {
  const values = readValues(figures, spec, name)
  const [only] = values.series.length === 1 ? values.series : []
  const look: Look = {
    kinds: values.series.map(() => spec.kind),
    unit: spec.unit ?? only,
    below: values.scale === 'number' ? values.xName : undefined,
    ...readMarks(spec, values),
  }
  return drawValues(values, look, language)
}

/** Draws figures that have been read. */
export async function drawValues(values: Values, look: Look, language: string): Promise<Chart> {
  const { rules, notes, title = '', unit = '', below = '' } = look
  const { formatX } = formatsOf(values, language)
  const written = [
    ...values.data.flatMap(({ x, series, facet }) => [formatX(x), series, facet]),
    ...[title, unit, below, ...[...rules, ...notes].map(({ label }) => label)],
  ]
  const signs = [...new Set(written.join(''))].join('')
  const typesetter = await typesetterFor(`${signs}0123456789.,-−\u202f `, headingsTypeface())
  const measure = measureWith(typesetter)
  const draw = (width: number, isNarrow: boolean) => render(values, look, { width, isNarrow, language, measure })
  return { wide: draw(WIDE, false), narrow: draw(NARROW, true) }
}

/** A little less than the column of text, and than that of a phone of 360 pixels. */
const WIDE = 590
const NARROW = 312

interface Paper {
  readonly width: number
  readonly isNarrow: boolean
  readonly language: string
  readonly measure: Measure
}

/** Draws a chart. Its series are named at the ends of their lines if that is possible, and in a legend otherwise. */
function render(values: Values, look: Look, paper: Paper, isLegend = false): Chart['wide'] {
  const { width, measure } = paper
  const small = (text: string) => measure(text, sizes.small, weights.small)
  const right = isLegend || !isOfLines(values, look) ? 0 : Math.max(...values.series.map(small)) + 22
  if (!isLegend && (right === 0 || right > width * 0.34)) return render(values, look, paper, true)
  const title = setBlock(look.title ?? '', 'strong', measure, width)
  const head = look.title ? title.height + 8 : 0
  const series = isLegend && !look.isNameless ? values.series : []
  const legend = setLegend(series, look.kinds, head, width, small)
  const above = head + legend.height + (look.unit || (look.below && look.isLying) ? 20 : 0)
  const sheet = { ...paper, small, above, right }
  // Drawn once to see which labels the axis has, and how wide they are.
  const first = plot(values, look, frameOf(values, look, sheet, 40))
  const labels = textsIn(convert(first.svg)).filter((text) => /^[-−]?[\d.,\s\u202f]+$/.test(text))
  const frame = frameOf(values, look, sheet, Math.ceil(Math.max(...labels.map(small))) + 12)
  const plotted = plot(values, look, frame)
  const names = isLegend ? [] : nameLines(values, frame, plotted)
  if (!names) return render(values, look, paper, true)
  const height = frame.height + (look.below && !frame.bars?.isLying ? 14 : 0)
  const content = [
    ...(look.title
      ? lines(title.lines, 0, title.height / 2, leadings.label, { className: 'drawn-strong', anchor: 'start' })
      : []),
    ...legend.items,
    ...convert(plotted.svg),
    ...names,
    ...sayAxes(look, frame, above, height),
    ...sayNames(values, frame, plotted),
    ...annotate(values, look, frame, plotted, small),
  ]
  return { svg: picture(width, height, content), width, height: Math.ceil(height) }
}

const isOfLines = ({ series, facets }: Values, { kinds, isNameless, isLying }: Look) =>
  series.length > 1 && facets.length === 1 && !isNameless && !isLying && kinds.every((kind) => kind === 'line')

function textsIn(nodes: readonly Element[]): string[] {
  return nodes.flatMap((node) =>
    node.tagName === 'text'
      ? node.children.flatMap((child) => (child.type === 'text' ? child.value : []))
      : textsIn(node.children.filter((child) => child.type === 'element')),
  )
}

/** Says what the axes show. What lying bars are is said above them on the left, as their names stand there. */
function sayAxes({ unit, below }: Look, { width, margin, bars }: Frame, above: number, height: number): Element[] {
  const style = { className: 'drawn-name' }
  if (bars?.isLying && below) {
    const named = line(below, 0, above - 6, { ...style, anchor: 'start' })
    return unit ? [named, line(unit, width - margin.right, above - 6, { ...style, anchor: 'end' })] : [named]
  }
  return [
    ...(unit ? [line(unit, 0, above - 6, { ...style, anchor: 'start' })] : []),
    ...(below ? [line(below, width - margin.right, height - 5, { ...style, anchor: 'end' })] : []),
  ]
}

/** Writes the names of lying bars above them, where there is no room on the left. */
function sayNames({ facets }: Values, { bars, xs, formatX, base = 0 }: Frame, { at }: Plotted): Element[] {
  if (!bars?.hasNamesAbove) return []
  return facets.flatMap((facet) =>
    xs.map((x) => {
      const [, middle] = at(x, base, facet)
      const y = middle - bars.band / 2 + bars.first - 5
      return line(formatX(x), 0, y, { className: 'drawn-small', anchor: 'start' })
    }),
  )
}
