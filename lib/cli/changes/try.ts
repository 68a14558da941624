import { createSourceReader } from '../../content'
import { messagePath, type Problem, renderText } from '../../problems'
import type { CliContext } from '../context'
import { loadAllContent } from '../load-content'
import { type Change, textsOf } from './commit'

/**
 * Checks the content with the texts of `changes` before anything is written. Returns 0, or 1 if there would be errors
 * that are not there now, or any error in `file`; these have then been reported.
 */
export async function tryChanges(context: CliContext, changes: readonly Change[], file: string): Promise<0 | 1> {
  const texts = textsOf(changes)
  const after = await loadErrors(context, texts)
  if (after.length === 0) return 0
  const before = new Set((await loadErrors(context)).map(identity))
  const found = after.filter((problem) => problem.file === file || !before.has(identity(problem)))
  if (found.length === 0) return 0
  const readFile = createSourceReader(context.cwd)
  const named = new Map([...texts].map(([path, text]) => [messagePath(path, context.cwd), text]))
  context.printError(renderText(found, (path) => named.get(path) ?? readFile(path), context))
  context.printError('\nNothing was written.\n')
  return 1
}

async function loadErrors(context: CliContext, texts?: ReadonlyMap<string, string>): Promise<Problem[]> {
  const { problems } = await loadAllContent(context, texts)
  return problems.filter(({ severity }) => severity === 'error')
}

const identity = ({ file, rule, message }: Problem) => JSON.stringify([file, rule, message])
