import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { DeployError, deploy, openTarget } from '../deploy'
import { isFresh } from './build-stamp'
import { defineCommand, runAsProgram } from './command'
import type { CliContext } from './context'
import { holdFolder } from './hold-folder'
import { refuseSettings } from './settings'

const HELP = `npm run deploy -- --to TARGET [--dry-run] [--keep] [--all] [--endpoint URL]

Puts out/ somewhere: only what differs from the last deploy there, in an order in which the site works all the time.
What no deploy has put there stays. If it breaks off, the next one goes on from there.

  --to        a folder, s3://bucket/prefix, user@host:folder or rsync://host/module
  --dry-run   list what would be put and removed, and change nothing
  --keep      remove nothing; the next deploy without it does
  --all       put every file, also those that have not changed since the last deploy
  --endpoint  address of an S3 service other than Amazon's; otherwise that of AWS_ENDPOINT_URL

S3 takes AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN and AWS_REGION from the environment.
`

/** `npm run deploy`. Exit code 0 with the target up to date, 1 if it is not, 2 if the command line is wrong. */
export const runDeploy = defineCommand({
  help: HELP,
  flags: {
    to: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    endpoint: { type: 'string' },
  },
  async run(context, values) {
    if (!values.to) {
      context.printError(`--to is missing\n\n${HELP}`)
      return 2
    }
    const refused = refuseSettings(context, 'Nothing was deployed.')
    if (refused !== undefined) return refused
    const release = await holdFolder(context, 'deploy')
    if (!release) return 1
    try {
      return await deployTo(context, values.to, values)
    } finally {
      release()
    }
  },
})

interface Flags {
  readonly 'dry-run': boolean
  readonly keep: boolean
  readonly all: boolean
  readonly endpoint?: string | undefined
}

async function deployTo(context: CliContext, to: string, flags: Flags): Promise<number> {
  const folder = join(context.cwd, 'out')
  if (!existsSync(join(folder, '_headers')) || !(await isFresh(context, folder))) {
    context.printError(`${STALE}\nNothing was deployed.\n`)
    return 1
  }
  const env = flags.endpoint ? { ...context.env, AWS_ENDPOINT_URL_S3: flags.endpoint } : context.env
  try {
    await deploy({
      folder,
      target: openTarget(to, { cwd: context.cwd, env, wait: (ms) => setTimeout(ms) }),
      isDryRun: flags['dry-run'],
      keep: flags.keep,
      all: flags.all,
      print: (line) => context.print(`${line}\n`),
    })
    return 0
  } catch (error) {
    if (!(error instanceof DeployError)) throw error
    context.printError(`\n${error.message}\n  fix: ${error.hint}\n`)
    return 1
  }
}

const STALE = `out/ is not what a build would make now: it is missing or incomplete, or content, engine, environment or day
have changed since it was built.
  fix: npm run build, in the same environment`

await runAsProgram(import.meta.url, runDeploy)
