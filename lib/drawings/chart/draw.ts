import type { Element } from 'hast'
import { headingsTypeface, seriesColours } from '../../brand'
import { typesetterFor } from '../../typefaces'
import { line, picture, shape } from '../svg'
import { sizes, weights } from '../text'
import type { Measure } from '../types'
import { convert } from './convert'
import { paint, plot } from './plot'
import type { Figures } from './table'
import type { Chart, ChartSpec } from './types'
import { readValues, type Values, type X } from './values'

/** Draws a chart for wide and for narrow screens. Throws a `FiguresFault`. `language` is that of the text. */
export async function drawChart(figures: Figures, spec: ChartSpec, name: string, language: string): Promise<Chart> {
  const values = readValues(figures, spec, name)
  const written = [
    ...figures.columns,
    ...figures.rows.flat(),
    spec.unit,
    ...spec.rules.map(({ label }) => label),
    ...spec.notes.map(({ label }) => label),
  ]
  const typesetter = await typesetterFor(
    `${[...new Set(written.join(''))].join('')}0123456789.,-−\u202f `,
    headingsTypeface(),
  )
  const measure: Measure = (text, size, weight) => (typesetter.set(text, weight).width * size) / 1000
  const formats = formatsOf(values, language)
  return { wide: render(WIDE, false), narrow: render(NARROW, true) }

  function render(width: number, isNarrow: boolean): Chart['wide'] {
    const small = (text: string) => measure(text, sizes.small, weights.small)
    const names = [...new Set(values.data.map(({ x }) => formats.x(x)))]
    const room = (width - 60) / names.length / (values.facets.length > 1 && !isNarrow ? values.facets.length : 1)
    const isLying = spec.kind === 'bar' && Math.max(...names.map(small)) > room * 0.92
    // Half of a label along the bottom stands outside.
    const side = values.scale === 'name' ? 0 : Math.max(...names.map(small)) / 2 + 3
    const marginRight = Math.max(18, isLying ? 0 : Math.ceil(side))
    const { items, height: legend } = setLegend(values, width, small)
    const unit = spec.unit ?? (values.series.length === 1 ? (values.series[0] ?? '') : '')
    const head = unit && !isLying ? 20 : 0
    const marginTop = legend + head + (values.facets.length > 1 ? 14 : 0)
    const setting = {
      width,
      marginTop,
      isNarrow,
      isLying,
      marginRight,
      colours: seriesColours(),
      formatX: formats.x,
      formatY: formats.y,
    }
    const draw = (marginLeft: number) => plot(values, spec, { ...setting, marginLeft })
    // Drawn once to see which labels there are, and how wide they are.
    const labels = isLying ? names : textsIn(convert(draw(40))).filter((text) => /^[-−]?[\d.,\s\u202f]+$/.test(text))
    const svg = draw(Math.max(Math.ceil(Math.max(16, ...labels.map(small))) + 14, isLying ? 0 : Math.ceil(side)))
    const [content, height] = [convert(svg), heightOf(svg)]
    const below = isLying ? unit : values.scale === 'number' ? values.xName : ''
    const named = [
      ...(head > 0 ? [line(unit, 0, legend + 14, { className: 'drawn-name', anchor: 'start' })] : []),
      ...(below ? [line(below, width - 18, height + 8, { className: 'drawn-name', anchor: 'end' })] : []),
    ]
    const whole = height + (below ? 14 : 0)
    return { svg: picture(width, whole, [...items, ...content, ...named]), width, height: whole }
  }
}

const WIDE = 596
const NARROW = 328

const heightOf = (svg: { getAttribute(name: string): string | null }) => Number(svg.getAttribute('height'))

function textsIn(nodes: readonly Element[]): string[] {
  return nodes.flatMap((node) =>
    node.tagName === 'text'
      ? node.children.flatMap((child) => (child.type === 'text' ? child.value : []))
      : textsIn(node.children.filter((child) => child.type === 'element')),
  )
}

/** Sets the names of series beside a sample of their colour, in as many rows as they need. */
function setLegend(
  { series }: Values,
  width: number,
  small: (text: string) => number,
): { items: Element[]; height: number } {
  if (series.length < 2) return { items: [], height: 0 }
  let [x, row] = [0, 0]
  const items = series.flatMap((name, at) => {
    const taken = small(name) + 38
    if (x > 0 && x + taken > width) [x, row] = [0, row + 1]
    const colour = seriesColours()[at]
    const sample = shape('rect', {
      x,
      y: row * 20 + 5,
      width: 14,
      height: 10,
      rx: 2,
      fill: colour ? paint(colour) : '',
    })
    const text = line(name, x + 20, row * 20 + 14.5, { className: 'drawn-small', anchor: 'start' })
    x += taken
    return [sample, text]
  })
  return { items, height: (row + 1) * 20 + 8 }
}

function formatsOf({ scale, grain }: Values, language: string): { x(value: X): string; y(value: number): string } {
  const locale = language === 'en' ? 'en-GB' : language
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })
  const parts: Intl.DateTimeFormatOptions =
    grain === 'year'
      ? { year: 'numeric' }
      : grain === 'month'
        ? { month: 'short', year: 'numeric' }
        : { day: 'numeric', month: 'short' }
  const dates = new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' })
  return {
    x: (value) =>
      scale === 'date'
        ? dates.format(value as Date)
        : typeof value === 'number'
          ? numbers.format(value)
          : String(value),
    y: (value) => numbers.format(value),
  }
}
