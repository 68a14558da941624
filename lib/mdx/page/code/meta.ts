import type { Element } from 'hast'

/** The text after the language name on a fence. */
export interface CodeMeta {
  readonly title?: string
  /** Numbers of the lines to mark, starting at 1. */
  readonly lines: ReadonlySet<number>
  readonly added: ReadonlySet<number>
  readonly removed: ReadonlySet<number>
  /** The number of the first line, if lines are numbered. */
  readonly from?: number
  /** Words to mark, wherever they stand in the code. */
  readonly words: readonly string[]
  /** True if long lines go on below instead of being scrolled. */
  readonly wrap: boolean
  /** Words without a meaning. */
  readonly unknown: readonly string[]
}

/**
 * Parses `title="queue.ts" {2,4-5} ins={3} del={2} lines=10 wrap /word/`. Names that other systems use mean the same:
 * `filename=` and `file=`, `showLineNumbers` and `linenos`, `mark=`.
 */
export function parseCodeMeta(meta: string): CodeMeta {
  const sets = { lines: new Set<number>(), added: new Set<number>(), removed: new Set<number>() }
  const words: string[] = []
  const unknown: string[] = []
  let title: string | undefined
  let from: number | undefined
  let wrap = false
  for (const [word, name = '', ranges, double, single, bare] of meta.matchAll(TOKEN)) {
    const value = double ?? single ?? bare
    const key = name.toLowerCase()
    const set = ranges === undefined ? undefined : SETS[key]
    if (set) addRanges(ranges ?? '', sets[set])
    else if (TITLES.has(key) && value !== undefined) title = value
    else if (NUMBERED.has((key || word).toLowerCase())) from = Number(/^\d{1,6}$/.exec(value ?? '')?.[0] ?? 1)
    else if (/^wrap$/i.test(word)) wrap = true
    else if (word.length > 2 && /^\/.+\/$/.test(word)) words.push(word.slice(1, -1))
    else unknown.push(word)
  }
  return { ...(title && { title }), ...sets, ...(from !== undefined && { from }), words, wrap, unknown }
}

/** Returns the language of a fence, of which `code` is the element inside; empty without one. */
export function languageOf({ tagName, properties }: Element): string {
  const name = [properties.className].flat().find((one) => String(one).startsWith('language-'))
  return tagName === 'code' && name ? String(name).slice('language-'.length) : ''
}

const TOKEN =
  /(?:([\w-]+)=)?(?:\{\s*(\d[\d,\s-]*)\}|"([^"]*)"|'([^']*)'|(?<==)([^\s{]\S*))|\/.{1,200}?\/(?=\s|$)|\{[^}]*\}|\S+/g
const TITLES = new Set(['title', 'filename', 'file'])
const NUMBERED = new Set(['lines', 'numbers', 'showlinenumbers', 'linenos', 'linenumbers', 'line-numbers', 'startline'])
const SETS: Readonly<Record<string, 'lines' | 'added' | 'removed' | undefined>> = {
  '': 'lines',
  mark: 'lines',
  ins: 'added',
  del: 'removed',
}

function addRanges(ranges: string, lines: Set<number>): void {
  for (const range of ranges.split(',')) {
    const [from, to = from] = range.split('-').map(Number)
    if (!from || !to) continue
    for (let line = from; line <= Math.min(to, from + 10_000); line++) lines.add(line)
  }
}
