import { contentRoot } from '../../content'
import type { CliContext } from '../context'
import { ChangeConflict, recoverChanges } from './commit'

/** Finishes what an interrupted command had begun. Returns an exit code if that is not possible. */
export function finishChanges(context: CliContext): number | undefined {
  try {
    const finished = recoverChanges(contentRoot(context.env, context.cwd))
    if (finished) context.printError('Finished what an earlier command had begun.\n')
    return undefined
  } catch (error) {
    if (!(error instanceof ChangeConflict)) throw error
    context.printError(`${error.message}\n`)
    return 1
  }
}
