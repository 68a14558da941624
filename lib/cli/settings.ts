import { createSourceReader } from '../content'
import { type Problem, renderText } from '../problems'
import { refreshSettings, settingsProblems } from '../site'
import { wordsProblems } from '../words'
import type { CliContext } from './context'

/**
 * Adopts the settings of the content folder that a command works on. Returns their problems, and those of its words. If there are any, the
 * command must stop, since everything it checks or builds depends on the settings.
 */
export function takeSettings({ cwd, env }: Pick<CliContext, 'cwd' | 'env'>): readonly Problem[] {
  refreshSettings(env, cwd)
  return [...settingsProblems(), ...wordsProblems(cwd)]
}

/** Does the same for a command that reports only to people. Returns 1 if the settings are wrong, after reporting it. */
export function refuseSettings(context: CliContext, outcome: string): 1 | undefined {
  const problems = takeSettings(context)
  if (problems.length === 0) return undefined
  context.printError(renderText(problems, createSourceReader(context.cwd), context))
  context.printError(`\n${outcome}\n`)
  return 1
}
