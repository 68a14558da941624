import { readFileSync } from 'node:fs'
import { contentRoot } from '../../content'
import { applyEdits, type Edit, messagePath } from '../../problems'
import type { CliContext } from '../context'
import { type Change, ChangeConflict, commitChanges } from './commit'

/** Returns the change of one file by edits; none if the file would stay the same. */
export function editFile(path: string, edits: readonly Edit[], summary?: string): Change[] {
  const raw = readFileSync(path, 'utf8')
  const text = applyEdits(raw, edits)
  return text === raw ? [] : [{ kind: 'write', path, text, ...(summary !== undefined && { summary }) }]
}

/**
 * Makes the changes, unless `dryRun` is set, and prints which lines of which files they affect. Returns the exit code:
 * 1 if a file cannot be written, in which case nothing has been written.
 */
export function writeChanges(context: CliContext, changes: readonly Change[], dryRun: boolean): number {
  const report = changes.map((change) => describeChange(change, context)).join('')
  const code = dryRun ? 0 : makeChanges(context, changes)
  if (code !== 0) return code
  context.print(report)
  if (dryRun) context.print('A dry run: nothing was written.\n')
  return 0
}

/** Makes the changes without a word. Returns the exit code: 1 if a file cannot be written, and nothing has been. */
export function makeChanges(context: CliContext, changes: readonly Change[]): 0 | 1 {
  try {
    commitChanges(contentRoot(context.env, context.cwd), changes)
    return 0
  } catch (error) {
    if (!(error instanceof ChangeConflict)) throw error
    return refuse(context, error.message)
  }
}

/** Prints why nothing is done, and returns exit code 1. */
export function refuse(context: CliContext, message: string, hint?: string): 1 {
  context.printError(`${message}\n${hint === undefined ? '' : `  fix: ${hint}\n`}Nothing was written.\n`)
  return 1
}

function describeChange(change: Change, { cwd, columns }: CliContext): string {
  if (change.kind === 'move') return `${messagePath(change.from, cwd)} -> ${messagePath(change.to, cwd)}\n`
  if (change.kind === 'remove') return `${messagePath(change.path, cwd)}: removed\n`
  if (change.kind === 'put') return `${messagePath(change.path, cwd)}\n`
  if (change.summary !== undefined) return `${messagePath(change.path, cwd)}: ${change.summary}\n`
  const texts = [readText(change.path), change.text] as const
  // In JSON, the line before a new one gets a comma, which is not worth reporting.
  const [before, after] = change.path.endsWith('.json') ? texts.map((text) => text.replace(/,$/gm, '')) : texts
  const lines = changedLines(before ?? '', after ?? '')
  return `${messagePath(change.path, cwd)}\n${lines.map((line) => `  ${cut(line, columns - 2)}\n`).join('')}`
}

function cut(line: string, width: number): string {
  return line.length > width ? `${line.slice(0, width - 1)}…` : line
}

/** Returns the lines that only one of the two texts has: `- gone`, then `+ new`. */
function changedLines(before: string, after: string): string[] {
  const [old, now] = [before, after].map((text) => text.replace(/^\uFEFF+/, '').split(/\r?\n/)) as [string[], string[]]
  const without = (lines: readonly string[], others: readonly string[]) => {
    const left = [...others]
    return lines.filter((line) => {
      const index = left.indexOf(line)
      if (index !== -1) left.splice(index, 1)
      return index === -1 && line !== ''
    })
  }
  return [...without(old, now).map((line) => `- ${line}`), ...without(now, old).map((line) => `+ ${line}`)]
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
