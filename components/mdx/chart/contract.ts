import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { BlockContent, PhrasingContent, Table } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { z } from 'zod'
import { type ChartSpec, charts, drawingOfPage, type Figures } from '@/lib/drawings'
import {
  type Drawer,
  defineContract,
  definePart,
  drawn,
  type FeedPicture,
  item,
  label,
  list,
  type Markdown,
  paragraph,
  prop,
  several,
  strong,
  table,
  text,
  words,
} from '@/lib/mdx/contract'

const position = z.union([z.number(), z.string().min(1)], 'expected a number or a date').meta({ example: '={80}' })

const line = definePart({
  name: 'Line',
  props: z
    .strictObject({
      label: prop(label, 'what is there', 'required'),
      x: prop(position.optional(), 'where it stands', 'a value of the column `x`, instead of `y`'),
      y: prop(z.number().optional(), 'where it lies', 'a number, instead of `x`'),
    })
    .refine(({ x, y }) => (x === undefined) !== (y === undefined), { message: 'expected either x or y' }),
  children: 'none',
  parts: {},
})

const note = definePart({
  name: 'Note',
  props: z.strictObject({
    label: prop(label, 'what is there', 'required'),
    x: prop(position, 'where it stands', 'required; a value of the column `x`'),
    y: prop(z.number().meta({ example: '={9}' }), 'how high', 'required'),
  }),
  children: 'none',
  parts: {},
})

const column = words.optional()

const shape = definePart({
  name: 'Chart',
  props: z.strictObject({
    title: prop(label, 'what it shows, for those who do not see it too', 'required'),
    data: prop(
      words.optional(),
      'a file beside the text',
      '`./figures.csv`, `.tsv` or `.json`; without it, a table between the tags',
    ),
    kind: prop(
      z.enum(['line', 'area', 'bar', 'dot']).default('line'),
      'how it is drawn',
      '`line`, `area`, `bar` or `dot`; `line` without it',
    ),
    x: prop(column, 'the column along the bottom', 'the first column without it'),
    y: prop(
      z.union([words, z.array(words).min(1)]).optional(),
      'the columns of figures',
      "a name, or a list `{['a', 'b']}`; all others without it",
    ),
    series: prop(column, 'the column that says which series a row belongs to', 'a name'),
    facet: prop(column, 'the column whose values get a chart each', 'a name'),
    unit: prop(label.optional(), 'the unit of the figures', 'text'),
    source: prop(label.optional(), 'where the figures come from', 'text'),
  }),
  children: 'blocks',
  parts: { lines: several(line, 0, 10), notes: several(note, 0, 10) },
})

/** Figures as a chart, drawn when the site is built, and as a table. */
export const chart = defineContract(shape, {
  rules: ['chart'],
  async draw(data, drawer, report) {
    const { drawChart, FiguresFault } = await charts()
    const name = data.data?.replace(/^\.\//, '') ?? 'the table'
    try {
      const figures = await figuresOf(data, name, drawer)
      if (!figures) return undefined
      const { wide, narrow } = await drawChart(figures, specOf(data), name, drawer.language)
      const picture = { ...drawer.keep(wide.svg, data.title) }
      return {
        wide: htmlOf(wide.svg),
        narrow: htmlOf(narrow.svg),
        picture,
        columns: figures.columns,
        rows: figures.rows,
      }
    } catch (error) {
      if (!(error instanceof FiguresFault)) throw error
      report(error.part ?? data, error.field, { rule: 'chart', message: error.message, hint: error.hint })
      return undefined
    }
  },
  plain(data) {
    const { title, unit, source, lines, notes, picture, columns = [], rows = [] } = data as typeof data & Partial<Drawn>
    const align = columns.map((_, at) => (isOfNumbers(at, rows) ? ('right' as const) : ('left' as const)))
    const cells = (row: readonly string[]): PhrasingContent[][] => row.map((cell) => [text(cell)])
    const marked = marksOf({ lines, notes }).map((mark) => item([paragraph([text(mark)])]))
    const below: BlockContent[] = source === undefined ? [] : [paragraph([text(source)])]
    return [
      paragraph([strong(title), ...(unit === undefined ? [] : [text(` (${unit})`)])]),
      ...(picture === undefined ? [] : [drawn(picture)]),
      table(align, [columns, ...rows].map(cells)),
      ...(marked.length > 0 ? [list(marked)] : []),
      ...below,
    ]
  },
})

/** True if a column holds numbers only, which stand on the right. */
export function isOfNumbers(at: number, rows: Drawn['rows']): boolean {
  return rows.every((row) => /^$|^[-+\u2212]?[\d.]+$/.test(row[at] ?? ''))
}

/** Returns the lines and notes of a chart as text, each with its place. */
export function marksOf({
  lines,
  notes,
}: {
  readonly lines: readonly Mark[]
  readonly notes: readonly Mark[]
}): readonly string[] {
  return [
    ...lines.map(({ label, x, y }) => `${label} (${x ?? y})`),
    ...notes.map(({ label, x, y }) => `${label} (${x}; ${y})`),
  ]
}

interface Mark {
  readonly label: string
  readonly x?: number | string | undefined
  readonly y?: number | string | undefined
}

/** What `draw` adds to the props. */
export interface Drawn {
  /** SVG for wide and for narrow screens. */
  readonly wide: string
  readonly narrow: string
  readonly picture: FeedPicture
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

interface Written {
  readonly data?: string | undefined
  readonly content: Markdown
}

async function figuresOf({ data, content }: Written, name: string, drawer: Drawer): Promise<Figures | undefined> {
  const { checkFigures, FiguresFault, readFigures } = await charts()
  if (data !== undefined) {
    if (!/\.(?:csv|tsv|json)$/i.test(data)) {
      throw new FiguresFault(`expected a .csv, .tsv or .json file, found ${name}`, 'save the figures as CSV')
    }
    if (content.length > 0)
      throw new FiguresFault('there is a file and something between the tags', 'remove one of them')
    const written = await drawer.read(data, 'data')
    return written === undefined ? undefined : readFigures(name, written)
  }
  const [found, second] = content
  if (found?.type !== 'table' || second) {
    throw new FiguresFault(
      'a chart needs figures',
      'write data="./figures.csv", or one table between the tags, with an empty line before and after',
    )
  }
  return checkFigures(
    (found as Table).children.map((row) => row.children.map((cell) => plainText(cell))),
    name,
  )
}

interface Named extends Omit<ChartSpec, 'y' | 'rules'> {
  readonly y?: string | string[] | undefined
  readonly lines: ChartSpec['rules']
}

function specOf({ kind, x, y, series, facet, unit, lines, notes }: Named): ChartSpec {
  return { kind, x, y: [y ?? []].flat(), series, facet, unit, rules: lines, notes }
}

const htmlOf = (svg: Element) => toHtml(drawingOfPage(svg))
