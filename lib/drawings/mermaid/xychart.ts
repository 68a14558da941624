import { MOST_SERIES } from '../../brand'
import type { Kind, Look, X } from '../chart/types'
import type { Values } from '../chart/values'
import { type DrawingFault, Misread } from '../types'
import { attempt, labelOf, readEach, refuseCommon, type SourceLine } from './lines'
import { type Axes, readAxis, readFigures, type Series } from './xy-parts'

const KNOWN =
  'an xy chart has title "text", x-axis "name" [a, b] or 1 --> 10, y-axis "name" 0 --> 10, bar "name" [1, 2] and line "name" [1, 2]'

/** What `drawValues` draws. */
export interface XyChart {
  readonly values: Values
  readonly look: Look
}

/** Parses an xy chart, which is drawn like any chart: https://mermaid.js.org/syntax/xyChart.html */
export function parseXyChart(source: readonly SourceLine[], faults: DrawingFault[]): XyChart {
  let title: string | undefined
  const axes: { -readonly [Name in keyof Axes]: Axes[Name] } = { x: {}, y: {} }
  const series: Series[] = []
  readEach(source.slice(1), faults, (line) => {
    const { text } = line
    const [, word = '', rest = ''] = /^(title|x-axis|y-axis|bar|line)\b\s*(.*)$/.exec(text) ?? []
    const column = text.length - rest.length
    if (word === 'title') title = labelOf(rest, column)
    else if (word === 'x-axis' || word === 'y-axis') axes[word === 'x-axis' ? 'x' : 'y'] = readAxis(rest, column)
    else if (word) series.push({ kind: word as Kind, ...readFigures(rest, column), line })
    else {
      refuseCommon(line)
      throw new Misread(0, `this is no line of an xy chart: "${text.slice(0, 30)}"`, KNOWN)
    }
  })
  const count = axes.x.names?.length ?? series[0]?.figures.length ?? 0
  // What does not fit together is reported at the series.
  for (const one of series) attempt(one.line, faults, () => checkSeries(one, series, count, axes))
  const isHorizontal = /\shorizontal$/.test(source[0]?.text ?? '')
  return assemble(series, axes, count, title, isHorizontal)
}

function checkSeries(one: Series, all: readonly Series[], count: number, { y, x }: Axes): void {
  if (one.figures.length !== count) {
    const each = x.names ? 'one for each name of the x-axis' : 'as many as in the first series'
    throw new Misread(
      0,
      `expected ${count} figures, ${each}, found ${one.figures.length}`,
      'write as many as there are',
    )
  }
  if (all.indexOf(one) === MOST_SERIES) {
    const message = `expected at most ${MOST_SERIES} series, which can be told apart, found ${all.length}`
    throw new Misread(0, message, 'divide them into several charts')
  }
  const [from, to] = y.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  const outside = one.figures.find((figure) => figure < from || figure > to)
  if (outside !== undefined) {
    throw new Misread(
      0,
      `${outside} is outside the y-axis, which goes from ${from} to ${to}`,
      'make the range of the y-axis wider',
    )
  }
  if (one.name && all.some((other) => other !== one && other.name === one.name)) {
    throw new Misread(0, `two series are called "${one.name}"`, 'rename one')
  }
  if (!one.name && all.length > 1) {
    throw new Misread(
      0,
      'this series has no name, and readers cannot tell which it is',
      `write ${one.kind} "name" [1, 2]`,
      true,
    )
  }
}

function assemble(
  series: readonly Series[],
  { x, y }: Axes,
  count: number,
  title: string | undefined,
  isLying: boolean,
): XyChart {
  const hasBars = series.some(({ kind }) => kind === 'bar')
  const [from, to] = x.range ?? [1, count]
  const numbers = Array.from({ length: count }, (_, at) => (count < 2 ? from : from + ((to - from) * at) / (count - 1)))
  const isNumbered = x.names === undefined && !hasBars && !isLying
  const xs: readonly X[] = isNumbered ? numbers : (x.names ?? numbers.map((one) => String(Math.round(one * 100) / 100)))
  const names = series.map(({ name }, at) => name || `${at + 1}`)
  return {
    values: {
      data: series.flatMap(({ figures }, at) =>
        figures.map((figure, index) => ({ x: xs[index] ?? '', y: figure, series: names[at] ?? '', facet: '' })),
      ),
      scale: isNumbered ? 'number' : 'name',
      grain: 'day',
      series: names,
      facets: [''],
      xName: x.title ?? '',
    },
    look: {
      kinds: series.map(({ kind }) => kind),
      title,
      unit: y.title,
      below: x.title,
      range: y.range,
      isNameless: series.every(({ name }) => name === ''),
      ...(isLying && { isLying }),
      rules: [],
      notes: [],
    },
  }
}
