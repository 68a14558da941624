import { MOST_SERIES } from '../../brand'
import { nearest } from '../../problems'
import { type Figures, FiguresFault } from './table'
import type { ChartSpec, Look, Note, Rule, X } from './types'

/** One figure of a chart. */
export interface Datum {
  readonly x: X
  /** `NaN` where there is none. */
  readonly y: number
  readonly series: string
  readonly facet: string
}

export interface Values {
  readonly data: readonly Datum[]
  readonly scale: 'number' | 'date' | 'name'
  /** How exact dates are: `2026`, `2026-01`, `2026-01-15`. */
  readonly grain: 'year' | 'month' | 'day'
  readonly series: readonly string[]
  readonly facets: readonly string[]
  readonly xName: string
}

/** Takes the figures that a chart shows out of a table. Throws a `FiguresFault` that names the row and the column. */
export function readValues(figures: Figures, spec: ChartSpec, name: string): Values {
  const { columns, rows } = figures
  const at = (column: string, field: string) => {
    const index = columns.indexOf(column)
    if (index >= 0) return index
    const near = nearest(column, columns)
    throw new FiguresFault(
      `${name} has no column ${column}`,
      near ? `did you mean ${near}?` : `it has ${columns.join(', ')}`,
      field,
    )
  }
  const xName = spec.x ?? columns[0] ?? ''
  const xAt = at(xName, 'x')
  const seriesAt = spec.series === undefined ? undefined : at(spec.series, 'series')
  const facetAt = spec.facet === undefined ? undefined : at(spec.facet, 'facet')
  const others = columns.filter((_, index) => ![xAt, seriesAt, facetAt].includes(index))
  const yNames = spec.y.length > 0 ? spec.y : seriesAt === undefined ? others : others.slice(0, 1)
  if (yNames.length === 0) throw new FiguresFault(`${name} has one column only`, 'add a column of numbers', 'y')
  const number = (row: number, column: number) =>
    readNumber(rows[row]?.[column] ?? '', `row ${row + 2}, column ${columns[column]} of ${name}`)
  const xs = readX(
    rows.map((row) => row[xAt] ?? ''),
    spec.kind === 'bar',
    `column ${xName} of ${name}`,
  )
  const data = yNames.flatMap((yName) => {
    const yAt = at(yName, 'y')
    return rows.map(
      (row, index): Datum => ({
        x: xs.values[index] ?? '',
        y: number(index, yAt),
        series: seriesAt === undefined ? yName : (row[seriesAt] ?? ''),
        facet: facetAt === undefined ? '' : (row[facetAt] ?? ''),
      }),
    )
  })
  const series = [...new Set(data.map((one) => one.series))]
  if (series.length > MOST_SERIES) {
    const message = `expected at most ${MOST_SERIES} series, which can be told apart, found ${series.length}`
    throw new FiguresFault(
      message,
      `name some with y={['${yNames[0]}']}, or divide them: facet="${spec.series ?? columns.at(-1)}"`,
      spec.series ? 'series' : 'y',
    )
  }
  const facets = [...new Set(data.map((one) => one.facet))]
  if (facets.length > 12)
    throw new FiguresFault(`expected at most 12 facets, found ${facets.length}`, 'choose another column', 'facet')
  return { data, scale: xs.scale, grain: xs.grain, series, facets, xName }
}

/** Returns the lines and notes of a chart with values of the column along the bottom. Throws a `FiguresFault`. */
export function readMarks({ rules, notes }: ChartSpec, { scale, data, xName }: Values): Pick<Look, 'rules' | 'notes'> {
  const names = new Set(data.map(({ x }) => x))
  const read = (written: number | string, mark: Rule | Note): X => {
    const text = String(written).trim()
    if (scale === 'name' ? names.has(text) : (scale === 'date' ? DAY : NUMBER).test(text)) {
      return scale === 'name' ? text : scale === 'date' ? dateOf(text) : Number(text)
    }
    const near = scale === 'name' ? nearest(text, [...names].map(String)) : undefined
    const kind = scale === 'date' ? 'a date' : scale === 'number' ? 'a number' : 'a value'
    const hint = scale === 'name' ? `it has ${[...names].slice(0, 8).join(', ')}` : KINDS[scale]
    throw new FiguresFault(
      `expected ${kind} of the column ${xName}, found "${text}"`,
      near ? `did you mean ${near}?` : hint,
      'x',
      mark,
    )
  }
  return {
    rules: rules.map(({ x, ...rule }, at) => (x === undefined ? rule : { ...rule, x: read(x, rules[at] as Rule) })),
    notes: notes.map((note) => ({ ...note, x: read(note.x, note) })),
  }
}

const KINDS = { date: 'write it as 2026, 2026-01 or 2026-01-31', number: 'write x={80}' }

function readNumber(text: string, place: string): number {
  if (text === '') return Number.NaN
  const plain = text.replace(/[\u2212\u2013]/, '-')
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,2})?$/i.test(plain)) return Number(plain)
  const fixed = /^-?\d{1,3}(?:[ ,\u00a0\u202f]\d{3})+(?:\.\d+)?$/.test(plain)
    ? `write ${plain.replace(/[ ,\u00a0\u202f]/g, '')}`
    : undefined
  throw new FiguresFault(
    `expected a number in ${place}, found "${text.slice(0, 30)}"`,
    fixed ??
      'write digits with a point, such as 1234.5, and the unit in the prop unit; leave a cell empty if there is none',
  )
}

function readX(
  texts: readonly string[],
  isBar: boolean,
  place: string,
): { values: X[]; scale: Values['scale']; grain: Values['grain'] } {
  const every = (pattern: RegExp) => texts.every((text) => pattern.test(text))
  const grain = every(/^\d{4}$/) ? 'year' : every(/^\d{4}-\d{2}$/) ? 'month' : 'day'
  if (!isBar && every(DAY)) {
    return {
      values: texts.map(dateOf),
      scale: 'date',
      grain,
    }
  }
  const strange = texts.findIndex((text) => DATE.test(text))
  if (strange >= 0 && !isBar) {
    const message = `expected a date like 2026-01-31 in row ${strange + 2} of ${place}, found "${texts[strange]}"`
    throw new FiguresFault(message, 'write years as 2026, months as 2026-01, and days as 2026-01-31', 'x')
  }
  if (!isBar && every(NUMBER)) {
    return { values: texts.map((text) => Number(text.replace('\u2212', '-'))), scale: 'number', grain }
  }
  return { values: [...texts], scale: 'name', grain }
}

/** Returns the first moment of a year, a month or a day: `2026`, `2026-01`, `2026-01-15`. */
export function dateOf(text: string): Date {
  return new Date(`${text}${text.length === 4 ? '-01-01' : text.length === 7 ? '-01' : ''}T00:00:00Z`)
}

const DAY = /^(?:1[5-9]|20)\d{2}$|^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/
const NUMBER = /^[+\-\u2212]?\d+(?:\.\d+)?$/

/** Dates in forms that mean different days to different readers. */
const DATE =
  /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^\d{4}[./]\d{1,2}|^\d{1,2}\.? \p{L}+ \d{4}$|^\p{L}+ \d{1,2}, \d{4}$|^\d{4}-\d{1,2}-\d{1,2}[T ]/u
