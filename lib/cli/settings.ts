import { createSourceReader } from '../content'
import { type Problem, renderText } from '../problems'
import { refreshSettings, settingsProblems } from '../site'
import type { CliContext } from './context'

/**
 * Takes over the settings of the content folder that a command works on. Gives what is wrong with them: then nothing else
 * may be done, since all that is checked or built follows from them.
 */
export function takeSettings({ cwd, env }: Pick<CliContext, 'cwd' | 'env'>): readonly Problem[] {
  refreshSettings(env, cwd)
  return settingsProblems()
}

/** The same for a command that only reports to people: 1 when the settings are wrong, which has been reported then. */
export function refuseSettings(context: CliContext, outcome: string): 1 | undefined {
  const problems = takeSettings(context)
  if (problems.length === 0) return undefined
  context.printError(renderText(problems, createSourceReader(context.cwd), context))
  context.printError(`\n${outcome}\n`)
  return 1
}
