import { counted } from '../counted'
import { buildFrame } from './frame'
import { sortProblems } from './problem'
import type { Problem } from './types'
import { printable } from './width'

/** Returns the text of a file by its path in a problem, or `undefined` if it cannot be read. */
export type ReadSource = (file: string) => string | undefined

export interface TextOptions {
  readonly color?: boolean
  /** Width of the terminal in columns. Long source lines are cut to fit. */
  readonly columns?: number
}

/**
 * Renders the report for people: every problem with its position, an excerpt and a fix, then one line with counts.
 * `readSource` is called once per file.
 */
export function renderText(problems: readonly Problem[], readSource: ReadSource, options: TextOptions = {}): string {
  if (problems.length === 0) return ''
  const sources = new Map<string, string | undefined>()
  const source = (file: string) => {
    if (!sources.has(file)) sources.set(file, readSource(file))
    return sources.get(file)
  }
  const blocks = sortProblems(problems).map((problem) => renderProblem(problem, source, options))
  return `${[...blocks, summarise(problems)].join('\n\n')}\n`
}

/** Returns `3 errors in 2 files, 1 warning`. */
export function summarise(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const warnings = problems.filter(({ severity }) => severity === 'warning')
  const inFiles = (list: readonly Problem[]) => `in ${counted(new Set(list.map(({ file }) => file)).size, 'file')}`
  if (errors.length === 0) return `${counted(warnings.length, 'warning')} ${inFiles(warnings)}`
  const count = `${counted(errors.length, 'error')} ${inFiles(errors)}`
  return warnings.length === 0 ? count : `${count}, ${counted(warnings.length, 'warning')}`
}

/** Returns `content/posts/a.mdx:5:8`, as far as it is known. */
export function placeOf({ file, line, column }: Problem): string {
  return printable([file, line, line && column].filter((part) => part !== undefined).join(':'))
}

/** Returns the line of a problem, the line before it, and a caret below; `undefined` if there is no line to show. */
export function renderFrame(
  { file, line, column }: Problem,
  source: ReadSource,
  { columns = 100, mark = plain }: { readonly columns?: number; readonly mark?: (text: string) => string } = {},
): string | undefined {
  const text = line === undefined ? undefined : source(file)
  const frame = text === undefined || line === undefined ? undefined : buildFrame(text, line, column, columns - 10)
  if (!frame) return undefined
  const lines = frame.lines.map(({ label, text, isMarked }) =>
    `${isMarked ? mark('>') : ' '} ${label} | ${text}`.trimEnd(),
  )
  return [...lines, ...(frame.caret ? [`  ${' '.repeat(String(line).length)} | ${mark(frame.caret)}`] : [])].join('\n')
}

function renderProblem(problem: Problem, source: ReadSource, { color = false, columns = 100 }: TextOptions): string {
  const { field, message, hint, severity } = problem
  const paint = color ? PAINT : PLAIN
  const mark = severity === 'error' ? paint.error : paint.warning
  const words = `${severity === 'warning' ? mark('warning: ') : ''}${brief(message)}`
  const head = [paint.place(placeOf(problem)), ...(field === undefined ? [] : [printable(field)]), words]
  const lines = [head.join('  ')]
  const frame = renderFrame(problem, source, { columns, mark })
  if (frame !== undefined) lines.push(frame)
  if (hint !== undefined) lines.push(`  ${paint.hint('fix:')} ${brief(hint)}`)
  return lines.join('\n')
}

/** Returns a message on one line. Messages may quote what an author wrote; a few lines are enough to recognise it. */
export const brief = (text: string) => printable(text.length > MOST ? `${text.slice(0, MOST)}…` : text)
const MOST = 400

const ansi = (code: number) => (text: string) => `\u001B[${code}m${text}\u001B[0m`
const PAINT = { place: ansi(1), error: ansi(31), warning: ansi(33), hint: ansi(32) }
const plain = (text: string) => text
const PLAIN: typeof PAINT = { place: plain, error: plain, warning: plain, hint: plain }
