import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentRoot } from '../../content'
import { refuse } from '../changes/write'
import type { CliContext } from '../context'
import { type Git, GitError } from './git'
import type { UpgradePlan } from './plan'
import { recordOf, recordPath, renderRecord } from './record'

/** Runs npm in a folder. Returns its exit code. */
export type RunNpm = (args: readonly string[], cwd: string) => number

/**
 * Takes over an engine and commits it. If anything fails before the commit, everything is as it was. Returns the exit
 * code of the check, which comes last, since only the owner can mend what it finds.
 */
export function takeOver(git: Git, npm: RunNpm, context: CliContext, plan: UpgradePlan): number {
  const { cwd } = context
  const step = (...args: string[]) => {
    if (npm(args, cwd) !== 0) throw new StepFailed(`npm ${args.join(' ')}`)
  }
  try {
    replaceFiles(git, context, plan)
    step(plan.manifest.added.length > 0 ? 'install' : 'ci')
    step('run', '--if-present', 'migrate', '--', '--from', plan.from)
    git(['add', '--all'])
    git(['commit', '--quiet', '--message', `${SUBJECT} ${plan.to}`])
  } catch (error) {
    if (!(error instanceof StepFailed || error instanceof GitError)) throw error
    git(['reset', '--hard', '--quiet', 'HEAD'])
    git(['clean', '-d', '--force', '--quiet'])
    npm(['ci'], cwd)
    return refuse(context, `${error.message} failed, so the engine is ${plan.from} again`)
  }
  context.print(`The engine is ${plan.to} now. To take this back: npm run upgrade -- --back\n\n`)
  return npm(['run', 'check'], cwd)
}

/** Takes the last upgrade back, and keeps what was written since. */
export function takeBack(git: Git, npm: RunNpm, context: CliContext): number {
  const record = recordPath(contentRoot(context.env, context.cwd))
  const [commit = '', subject = ''] = git(['log', '-1', '--format=%H%n%s', '--', record]).trim().split('\n')
  if (!subject.startsWith(SUBJECT)) return refuse(context, 'there is no upgrade to take back')
  try {
    git(['revert', '--no-edit', commit])
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    git.try('revert', '--abort')
    const hint = `git revert ${commit.slice(0, 10)} says where; resolve it, then npm ci`
    return refuse(context, 'what the upgrade had changed has been changed again since', hint)
  }
  context.print(`Taken back: ${subject}\n`)
  return npm(['ci'], context.cwd)
}

const SUBJECT = 'Upgrade the engine to'

class StepFailed extends Error {
  override readonly name = 'StepFailed'
}

function replaceFiles(git: Git, { cwd, env }: CliContext, plan: UpgradePlan): void {
  const { source, written, removed, manifest } = plan
  const onPaths = (args: readonly string[], paths: readonly string[]) => {
    // A path such as app/[page]/page.tsx is not a pattern.
    const options = ['--pathspec-from-file=-', '--pathspec-file-nul']
    if (paths.length > 0) git(['--literal-pathspecs', ...args, ...options], paths.join('\0'))
  }
  onPaths(['checkout', source.tree], written)
  onPaths(['rm', '--quiet'], removed)
  writeFileSync(join(cwd, 'package.json'), manifest.text)
  const record = recordOf(git, source.tree)
  if (record) writeFileSync(recordPath(contentRoot(env, cwd)), renderRecord(record))
}
