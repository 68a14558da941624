import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Announced,
  type Announcement,
  findMissing,
  planAnnouncement,
  type Send,
  sendToHub,
  sendToIndexNow,
} from '../announce'
import { counted } from '../counted'
import { openCache } from '../disk-cache'
import { site } from '../site'
import { absoluteUrl, atomPath, jsonFeedPath, rssPath } from '../urls'
import { defineCommand, runAsProgram } from './command'
import type { CliContext } from './context'
import { refuseSettings } from './settings'

const HELP = `npm run announce -- [--dry-run] [--all]

Tells search engines (IndexNow) and readers' programs (WebSub) what is new in out/ since the last time. Run it when the
site is deployed. Both are settings: services in site.ts.

  --dry-run  say what would be announced, and send nothing
  --all      announce every page, not only what is new
`

/** `npm run announce`. Exit code 0 if everything was announced, 1 if not, 2 if the command line is wrong. */
export const runAnnounce = defineCommand({
  help: HELP,
  flags: {
    'dry-run': { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
  },
  run: (context, values) => announce(context, values, fetch),
})

interface Flags {
  readonly 'dry-run': boolean
  readonly all: boolean
}

/** Does what `npm run announce` does, with another way to send. */
export async function announce(context: CliContext, flags: Flags, send: Send): Promise<number> {
  const { cwd, print } = context
  const refused = refuseSettings(context, 'Nothing was announced.')
  if (refused !== undefined) return refused
  const { indexNow, webSub } = site.services ?? {}
  if (!indexNow && !webSub) return fail(context, NO_SETTING)
  const out = join(cwd, 'out')
  if (!existsSync(join(out, 'sitemap.xml'))) return fail(context, 'out/ contains no site: build and deploy it first.')
  if (indexNow && !holdsKey(out, indexNow)) return fail(context, missingKey(indexNow))

  const cache = openCache('announced', cwd)
  const last = flags.all ? undefined : ((await cache.readJson(LAST)) as Announced | undefined)
  const read = (file: string) => readFileSync(join(out, file), 'utf8')
  const plan = planAnnouncement(read('sitemap.xml'), read('feed.xml'), last)
  const jobs = listJobs(plan, send)
  if (jobs.length === 0) print('Nothing is new since the last time.\n')
  if (flags['dry-run']) {
    for (const { what } of jobs) print(`would announce ${what}\n`)
    if (indexNow) for (const page of plan.pages) print(`  ${page}\n`)
    return 0
  }
  const failures = jobs.length > 0 ? await carryOut(context, jobs, plan, send) : []
  if (failures.length > 0) return fail(context, `${failures.join('\n')}\nThe next run announces it again.`)
  await cache.writeJson(LAST, plan.state)
  return 0
}

const LAST = 'last'

const NO_SETTING = `There is nobody to tell. Say in site.ts whom, for instance:
services: { indexNow: 'a key of 8 to 128 letters and digits', webSub: 'https://pubsubhubbub.appspot.com/' }`

const missingKey = (key: string) =>
  `out/${key}.txt must hold the key, so that search engines know that it is yours.
Write a file content/public/${key}.txt with the text ${key}, then build and deploy.`

function holdsKey(out: string, key: string): boolean {
  const file = join(out, `${key}.txt`)
  return existsSync(file) && readFileSync(file, 'utf8').trim() === key
}

interface Job {
  readonly what: string
  /** Resolves to what went wrong. */
  run(): Promise<string | undefined>
}

function listJobs({ pages, hasNewFeed }: Announcement, send: Send): Job[] {
  const { indexNow, webSub } = site.services ?? {}
  const feeds = [rssPath, atomPath, jsonFeedPath].map(absoluteUrl)
  const jobs: Job[] = []
  if (indexNow && pages.length > 0) {
    jobs.push({
      what: `${counted(pages.length, 'page')} by IndexNow`,
      run: () => sendToIndexNow(send, indexNow, pages),
    })
  }
  if (webSub && hasNewFeed) {
    jobs.push({ what: `${counted(feeds.length, 'feed')} to ${webSub}`, run: () => sendToHub(send, webSub, feeds) })
  }
  return jobs
}

/** Announces what the site already has. Returns what went wrong. */
async function carryOut(
  { print }: CliContext,
  jobs: readonly Job[],
  { pages }: Announcement,
  send: Send,
): Promise<string[]> {
  const missing = await findMissing(send, pages[0] ?? absoluteUrl(rssPath))
  if (missing) return [`${missing}: deploy first.`]
  const failures: string[] = []
  for (const { what, run } of jobs) {
    const failure = await run()
    if (failure) failures.push(failure)
    else print(`✔ ${what}\n`)
  }
  return failures
}

function fail({ printError }: CliContext, message: string): number {
  printError(`${message}\n`)
  return 1
}

await runAsProgram(import.meta.url, runAnnounce)
