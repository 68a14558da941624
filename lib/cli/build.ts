import { existsSync, readdirSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { showDrafts, site } from '../site'
import { describeStore } from './build/kept'
import { buildPart, parsePart } from './build/part'
import { STAGING } from './build/render'
import { type BuildOptions, buildSite } from './build/site'
import { verifySite } from './build/verify'
import { defineCommand, runAsProgram } from './command'
import type { CliContext } from './context'
import { holdFolder } from './hold-folder'

const HELP = `npm run build -- [--out FOLDER] [--drafts] [--precompress] [--lock]
                 [--clean | --verify | --store | --part N/COUNT]

Checks the content, builds and finishes the site in a staging folder, and then replaces out/ with it.
A build that fails leaves out/ unchanged.

  --out          write to a folder of the project other than out/: a new one, or an earlier export
  --drafts       with drafts and scheduled texts, marked, closed to search engines, in out.drafts/
  --precompress  write a .br and a .gz file beside every text file
  --lock         record every address that is published now in content/addresses.json
  --clean        make every page anew; otherwise pages that have not changed since an earlier build are kept
  --verify       then build everything anew beside it, and compare every byte
  --store        build nothing; say what is kept
  --part         build nothing; make part N of what is not kept, and keep it, for builds on several machines

CONTENT_DIR, SITE_URL, BASE_PATH, SITE_ENV=preview or drafts, and SITE_NOW are read from the environment.
`

/**
 * `npm run build`. Exit code 0 with a new export in place, 1 with the old one untouched, 2 if the command line is
 * wrong.
 */
export const runBuild = defineCommand({
  help: HELP,
  flags: {
    out: { type: 'string' },
    drafts: { type: 'boolean', default: false },
    precompress: { type: 'boolean', default: false },
    lock: { type: 'boolean', default: false },
    clean: { type: 'boolean', default: false },
    verify: { type: 'boolean', default: false },
    store: { type: 'boolean', default: false },
    part: { type: 'string' },
  },
  async run(context, values) {
    const { out = values.drafts ? 'out.drafts' : 'out' } = values
    const name = relative(context.cwd, resolve(context.cwd, out))
    const objection = refuseFolder(context.cwd, name)
    if (objection) {
      context.printError(`--out ${out}: ${objection}\nNothing was built.\n`)
      return 2
    }
    const reason = values.part !== undefined && refusePart(values.part, values)
    if (reason) {
      context.printError(`--part ${values.part}: ${reason}\nNothing was built.\n`)
      return 2
    }
    if ((values.drafts || site.drafts) && values.lock) {
      context.printError(
        '--lock records what is public, and --drafts shows what is not: leave one out\nNothing was built.\n',
      )
      return 2
    }
    if (values.drafts) return build({ ...context, env: { ...context.env, ...showDrafts() } }, name, values)
    return build(context, name, values)
  },
})

interface BuildValues extends BuildOptions {
  readonly verify: boolean
  readonly store: boolean
  readonly part?: string | undefined
}

async function build(context: CliContext, name: string, values: BuildValues) {
  if (values.store) return describeStore(context)
  const release = await holdFolder(context, 'build')
  if (!release) return 1
  try {
    const part = parsePart(values.part ?? '')
    if (part) return await buildPart(context, part)
    const code = await buildSite(context, name, values)
    return code === 0 && values.verify ? await verifySite(context, name) : code
  } finally {
    release()
  }
}

/** Returns why there cannot be such a part, or `undefined` if there can. */
function refusePart(part: string, values: Readonly<Record<string, unknown>>): string | undefined {
  if (!parsePart(part)) return 'expected a number and how many there are, such as 1/4'
  const other = ['out', 'precompress', 'lock', 'clean', 'verify', 'store'].find((name) => values[name])
  return other && `it makes no site, so leave out --${other}`
}

/** Returns why an export must not go there, since whatever it replaces is deleted; `undefined` if it may. */
function refuseFolder(cwd: string, name: string): string | undefined {
  if (name === '' || name.startsWith('..') || isAbsolute(name)) {
    return 'expected a folder inside the project; copy it elsewhere from there'
  }
  const out = join(cwd, name)
  if (out === join(cwd, STAGING)) return 'the build itself works in that folder; choose another name'
  if (!existsSync(out)) return undefined
  if (!statSync(out).isDirectory()) return 'there is already a file with that name'
  if (readdirSync(out).length === 0 || existsSync(join(out, 'index.html'))) return undefined
  return 'the folder contains something other than an export, which would be deleted; choose another name'
}

await runAsProgram(import.meta.url, runBuild)
