import { spawnSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { counted } from '../counted'
import { refuse } from './changes/write'
import { defineCommand, runAsProgram } from './command'
import { holdFolder } from './hold-folder'
import { type RunNpm, takeBack, takeOver } from './upgrade/apply'
import { newSections } from './upgrade/changelog'
import { type Git, GitError, openGit } from './upgrade/git'
import { planUpgrade, type UpgradePlan } from './upgrade/plan'

const HELP = `npm run upgrade -- <tag, branch, commit or folder> [--from REPOSITORY] [--dry-run]
npm run upgrade -- --back

Takes over a newer engine: replaces every file of the engine, leaves content/ and your own files alone, installs, adapts
content/ to it, checks it, and makes one commit of all this. Refuses if files of the engine were changed.

  --from     the repository that has the tag, branch or commit; otherwise your remotes upstream and origin
  --dry-run  say what would change, and change nothing
  --back     take the last upgrade back
`

/** Returns the command. Exit code 1 if refused with nothing changed, or if `content/` has mistakes afterwards. */
export const createUpgrade = (npm: RunNpm) =>
  defineCommand({
    help: HELP,
    flags: {
      from: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      back: { type: 'boolean', default: false },
    },
    words: ['source?'],
    async run(context, { from, 'dry-run': isDry, back }, [name]) {
      if (back === (name !== undefined)) {
        context.printError(`expected <source> or --back\n\n${HELP}`)
        return 2
      }
      const git = openGit(context.cwd)
      const objection = objectionTo(git, context.cwd)
      if (objection) return refuse(context, ...objection)
      const release = await holdFolder(context, 'upgrade')
      if (!release) return 1
      try {
        if (name === undefined) return takeBack(git, npm, context)
        const plan = planUpgrade(git, context, name, from)
        if ('message' in plan) return refuse(context, plan.message, plan.hint)
        context.print(summarise(git, plan))
        if (isDry) context.print('A dry run: nothing was changed.\n')
        return isDry || isNothing(plan) ? 0 : takeOver(git, npm, context, plan)
      } catch (error) {
        if (!(error instanceof GitError)) throw error
        return refuse(context, `git: ${error.message}`)
      } finally {
        release()
      }
    },
  })

/** Returns why there can be no upgrade here, and what to do. */
function objectionTo(git: Git, cwd: string): readonly [message: string, hint: string] | undefined {
  const top = git.try('rev-parse', '--show-toplevel')
  if (top === undefined || git.try('rev-parse', 'HEAD') === undefined)
    return ['this folder is not under version control', 'git init && git add --all && git commit --message "Begin"']
  if (realpathSync(top) !== realpathSync(cwd))
    return [`the repository begins at ${top}`, 'keep the site in a repository of its own']
  if (git(['status', '--porcelain']) !== '')
    return ['there are changes that are not committed', 'git add --all && git commit, or git stash --include-untracked']
  if (git.try('var', 'GIT_COMMITTER_IDENT') === undefined)
    return [
      'Git does not know your name, which the commit needs',
      'git config user.name "…" && git config user.email "…"',
    ]
  return undefined
}

const isNothing = ({ written, removed }: UpgradePlan) => written.length + removed.length === 0

/** Says what changes: versions, files, and what the changelog of the new engine says. */
function summarise(git: Git, plan: UpgradePlan): string {
  const { from, to, written, removed, kept, manifest, source } = plan
  if (isNothing(plan)) return `This is engine ${to} already.\n`
  const changelog = newSections(git.try('show', `${source.tree}:CHANGELOG.md`) ?? '', from, to)
  return [
    `Engine ${from} -> ${to}: ${counted(written.length, 'file')} to write, ${counted(removed.length, 'file')} to remove`,
    ...(kept.length > 0 ? [`Yours, and kept: ${kept.join(', ')}`] : []),
    ...(manifest.added.length > 0 ? [`Your packages, and kept: ${manifest.added.join(', ')}`] : []),
    ...(changelog ? ['', changelog, ''] : []),
    '',
  ].join('\n')
}

const runNpm: RunNpm = (args, cwd) =>
  spawnSync('npm', [...args], { cwd, stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1

/** `npm run upgrade`. */
export const runUpgrade = createUpgrade(runNpm)

await runAsProgram(import.meta.url, runUpgrade)
