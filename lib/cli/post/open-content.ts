import { contentRoot, createSourceReader, loadOutline, type Outline } from '../../content'
import { renderText } from '../../problems'
import type { CliContext } from '../context'

/**
 * Returns the content folder that a verb works on, or `undefined` if its address lock cannot be read, which has then
 * been reported: if it were written again, it would lose what it recorded.
 */
export function openContent(context: CliContext): { readonly root: string; readonly outline: Outline } | undefined {
  const { cwd, env, now } = context
  const root = contentRoot(env, cwd)
  const outline = loadOutline({ root, now, cwd })
  if (outline.lockProblems.length === 0) return { root, outline }
  context.printError(renderText(outline.lockProblems, createSourceReader(cwd), context))
  context.printError('\nNothing was written.\n')
  return undefined
}
