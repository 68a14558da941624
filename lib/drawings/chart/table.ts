import { csvParseRows, tsvParseRows } from 'd3-dsv'

/** Figures as they are written. All rows are as long as the head. */
export interface Figures {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** What is wrong with figures. */
export class FiguresFault extends Error {
  constructor(
    message: string,
    readonly hint: string,
    /** The prop that it is about. */
    readonly field = 'data',
    /** The line or note that it is about, instead of the chart. */
    readonly part?: object,
  ) {
    super(message)
  }
}

/** Far above what a chart can show. */
const MOST_ROWS = 5000

/** Reads figures from the text of a file, by the ending of its name. Throws a `FiguresFault`. */
export function readFigures(name: string, text: string): Figures {
  if (/\.json$/i.test(name)) return checkFigures(fromJson(name, text), name)
  const rows = /\.tsv$/i.test(name) ? tsvParseRows(text) : csvParseRows(text)
  return checkFigures(rows, name)
}

function fromJson(name: string, text: string): string[][] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new FiguresFault(
      `${name} is no JSON: ${error instanceof Error ? error.message : error}`,
      'write [{ "month": "2026-01", "cost": 3 }]',
    )
  }
  const isRow = (row: unknown): row is Record<string, unknown> =>
    typeof row === 'object' && row !== null && !Array.isArray(row)
  if (!Array.isArray(value) || !value.every(isRow)) {
    throw new FiguresFault(`expected a list of objects in ${name}`, 'write [{ "month": "2026-01", "cost": 3 }]')
  }
  const columns = [...new Set(value.flatMap((row) => Object.keys(row)))]
  return [
    columns,
    ...value.map((row) => columns.map((column) => (row[column] === null ? '' : String(row[column] ?? '')))),
  ]
}

/** Checks rows, of which the first is the head. `name` is what they are called in messages. */
export function checkFigures(written: readonly (readonly string[])[], name: string): Figures {
  const rows = written.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((cell) => cell !== ''))
  const [columns = [], ...rest] = rows
  if (rest.length === 0) {
    throw new FiguresFault(
      `${name} has no figures`,
      'write the names of the columns in the first row, and figures below it',
    )
  }
  if (rest.length > MOST_ROWS) {
    throw new FiguresFault(
      `expected at most ${MOST_ROWS} rows in ${name}, found ${rest.length}`,
      'sum them up before, such as by month',
    )
  }
  const empty = columns.indexOf('')
  if (empty >= 0) throw new FiguresFault(`column ${empty + 1} of ${name} has no name`, 'write one in the first row')
  const double = columns.find((column, at) => columns.indexOf(column) !== at)
  if (double !== undefined) throw new FiguresFault(`two columns of ${name} are called ${double}`, 'rename one')
  for (const [at, row] of rest.entries()) {
    if (row.length === columns.length) continue
    const found = `row ${at + 2} of ${name} has ${row.length} cells, and the first row has ${columns.length}`
    throw new FiguresFault(found, 'put quotes around a cell with a comma: "a, b"')
  }
  return { columns, rows: rest }
}
