import type { Properties } from 'hast'
import type { Position } from 'unist'
import { counted } from '../../../counted'
import { type Context, report } from '../../context'
import type { CodeNote } from '../../syntax/code-notes'
import type { CodeMeta } from './meta'

/** What an author has marked in a block of code. */
export interface Marks {
  /** Returns the classes of a line, counted from 1. */
  classesOf(line: number): string[]
  /** Returns the attributes of a line. */
  attributesOf(line: number): Properties
  /** True if there is something in them for every line, or for some. */
  readonly marksLines: boolean
  /** Words to mark, wherever they stand. */
  readonly words: readonly string[]
}

/** Returns what the text after the language and the notes mean for each line. */
export function marksOf({ lines, added, removed, from, words }: CodeMeta, notes: readonly CodeNote[]): Marks {
  const numberOf = (line: number) => notes.findIndex((note) => note.line === line) + 1
  return {
    words,
    marksLines: lines.size + added.size + removed.size + notes.length > 0 || from !== undefined,
    classesOf: (line) => [
      ...(lines.has(line) ? ['marked'] : []),
      ...(added.has(line) ? ['added'] : []),
      ...(removed.has(line) ? ['removed'] : []),
      ...(numberOf(line) > 0 ? ['noted'] : []),
    ],
    attributesOf: (line) => ({
      ...(from !== undefined && { dataLine: from + line - 1 }),
      ...(numberOf(line) > 0 && { dataNote: numberOf(line) }),
    }),
  }
}

/** Reports words after the language that mean nothing, lines that are not there, and words that do not occur. */
export function checkMeta(meta: CodeMeta, code: string, position: Position | undefined, context: Context): void {
  for (const word of meta.unknown) {
    warn(
      `"${word}" after the name of the language means nothing here`,
      'remove it; write title="file name" or the lines to mark: {2,4-5}',
    )
  }
  const count = code.split('\n').length
  const beyond = [...meta.lines, ...meta.added, ...meta.removed].find((line) => line > count)
  if (beyond !== undefined) {
    warn(
      `line ${beyond} is marked, but the code has ${counted(count, 'line')}`,
      'count from 1, from the line after the fence',
    )
  }
  for (const word of meta.words.filter((one) => !code.includes(one))) {
    warn(`the code has no "${word}" to mark`, 'write it as it stands in the code, between slashes')
  }

  function warn(message: string, hint: string): void {
    report(context, position, { rule: 'code-meta', severity: 'warning', message, hint })
  }
}
