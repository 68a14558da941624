import type { BuildFigures } from './site'

/**
 * Renders figures as a Markdown table. The last two columns are seconds on the clock and of processors, divided by those
 * of the site `base` in the same state, or in its only one.
 */
export function renderFigures(rows: readonly BuildFigures[], base: string): string {
  const others = rows.filter(({ site }) => site === base)
  const head = [...COLUMNS.map(([name]) => name), `s / ${base}`, 'processor s / its']
  return renderTable([
    head,
    ...rows.map((row) => {
      const other = others.length > 1 ? others.find(({ state }) => state === row.state) : others[0]
      const ratio = (key: 'wall' | 'processor') => (other ? (row[key] / other[key]).toFixed(2) : '')
      return [...COLUMNS.map(([, render]) => render(row)), ratio('wall'), ratio('processor')]
    }),
  ])
}

const COLUMNS: readonly (readonly [name: string, render: (row: BuildFigures) => string])[] = [
  ['site', ({ site }) => site],
  ['build', ({ state }) => state],
  ['seconds', ({ wall }) => wall.toFixed(1)],
  ['processor s', ({ processor }) => processor.toFixed(1)],
  ['memory MB', ({ memory }) => (memory / 1e6).toFixed(0)],
  ['files', ({ files }) => String(files)],
  ['MB', ({ bytes }) => (bytes / 1e6).toFixed(1)],
]

/** The first row is the head. Columns after `WORDS` hold numbers. */
function renderTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const pad = (cell: string, column: number) =>
    column < WORDS ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
  const rule = widths.map((width, column) => (column < WORDS ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  const [head = '', ...lines] = rows.map((row) => `| ${row.map(pad).join(' | ')} |`)
  return [head, `| ${rule.join(' | ')} |`, ...lines].join('\n')
}

const WORDS = 2
