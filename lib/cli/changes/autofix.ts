import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Content } from '../../content'
import { applyEdits, type Edit, type Problem } from '../../problems'
import type { Change } from './commit'

/** Result of an autofix: the content as it would be, and the changes that lead to it. */
export interface Autofixed {
  readonly content: Content
  readonly changes: readonly Change[]
  /** Number of mistakes that were fixed. */
  readonly count: number
}

type Texts = ReadonlyMap<string, string>

/**
 * Fixes mistakes with only one possible fix, those that are wanted, and repeats until there are none left,
 * because one mistake may hide another. Writes nothing: `load` reads the content with the fixed texts in place of the
 * files.
 */
export async function autofix(
  cwd: string,
  load: (texts: Texts) => Promise<Content>,
  isWanted: (found: Problem) => boolean,
): Promise<Autofixed> {
  const texts = new Map<string, string>()
  let content = await load(texts)
  let count = 0
  for (let round = 0; round < ROUNDS; round++) {
    const files = groupEdits(content.problems.filter(isWanted))
    if (files.size === 0) break
    for (const [file, edits] of files) {
      const path = resolve(cwd, file)
      texts.set(path, applyEdits(texts.get(path) ?? readFileSync(path, 'utf8'), edits))
      count += edits.length
    }
    content = await load(texts)
  }
  return { content, count, changes: [...texts].map(([path, text]) => ({ kind: 'write', path, text })) }
}

/** More rounds than mistakes can hide each other. */
const ROUNDS = 10

function groupEdits(problems: readonly Problem[]): ReadonlyMap<string, readonly Edit[]> {
  const files = new Map<string, Edit[]>()
  for (const { file, fix } of problems) {
    if (fix) files.set(file, [...(files.get(file) ?? []), fix])
  }
  return files
}
