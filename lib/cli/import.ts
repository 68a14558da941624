import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { contentRoot } from '../content'
import { hashOf } from '../hash'
import {
  chooseSource,
  createRemarks,
  type Imported,
  ImportFault,
  type ImportPlan,
  loadRecord,
  openTree,
  planImport,
  readSource,
  recordPath,
  type Tree,
} from '../import'
import { site } from '../site'
import { type Change, stageBytes } from './changes/commit'
import { finishChanges } from './changes/finish'
import { makeChanges, refuse } from './changes/write'
import { defineCommand, runAsProgram } from './command'
import type { CliContext } from './context'
import { askForTags } from './import/embeds'
import { asidePath, withPictures } from './import/pictures'
import { renderImport } from './import/render'
import { openContent } from './post/open-content'
import { refuseSettings } from './settings'

const HELP = `npm run import -- <folder, file or zip> [--from SYSTEM] [--fetch] [--site URL] [--dry-run]

Brings posts, pages, authors and their pictures over from another system. docs/moving.md says how, for each of them. It
can run again: what is new or has changed there comes over, what was edited here stays as it is and is listed. It never
overwrites what it did not write itself.

  --from       the system, if the folder does not say it
  --fetch      fetch pictures that the source does not hold, and what posts show of other sites, each once; else they are
               listed
  --site       where the old site is, if the source does not say it: https://old.example
  --dry-run    report what would come over, and write nothing
`

/**
 * `npm run import`. Exit code 0 if done, whatever there is to look at; 1 if the source cannot be read, with nothing written;
 * 2 if the command line is wrong.
 */
export const runImport = defineCommand({
  help: HELP,
  flags: {
    from: { type: 'string' },
    fetch: { type: 'boolean', default: false },
    site: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
  words: ['source'],
  async run(context, { from, fetch, site: old, 'dry-run': dryRun }, [given = '']) {
    if (old !== undefined && !(/^https?:/.test(old) && URL.canParse(old))) {
      context.printError(`--site is "${old}": expected an address such as https://old.example\n`)
      return 2
    }
    const path = resolve(context.cwd, given)
    if (!existsSync(path)) {
      context.printError(`there is no file or folder ${given}\n`)
      return 2
    }
    const refused = refuseSettings(context, 'Nothing was written.') ?? finishChanges(context)
    if (refused !== undefined) return refused
    const content = openContent(context)
    if (!content) return 1
    try {
      const whole = await openTree(path, given)
      const source = await chooseSource(whole, from)
      const remarks = createRemarks()
      const read = await readSource(source, whole, remarks, { timeZone: site.timeZone, now: context.now })
      const known = old === undefined ? read : { ...read, origins: [new URL(old).origin, ...read.origins] }
      const { root } = content
      const record = loadRecord(root, source.name)
      const options = { root, name: source.name, record, fetch, report: remarks, cwd: context.cwd }
      const { tags, aside: answers } = await askForTags(known, { ...options, ask: fetch ? ask : undefined })
      const found = await withPictures({ imported: known, tree: whole }, options)
      const imported = { ...found.imported, aside: { ...found.imported.aside, ...answers } }
      const { tree } = found
      const plan = await planImport({ imported, tree, ...content, record, tags })
      const aside = asideChanges(root, source.name, imported)
      const code = dryRun ? 0 : await carryOut(plan, aside, source.name, tree, context)
      if (code !== 0) return code
      context.print(
        renderImport(
          { plan, remarks, source: source.title, tree, aside: aside.map(({ path }) => path), dryRun },
          content.root,
          context,
        ),
      )
      return 0
    } catch (error) {
      if (!(error instanceof ImportFault)) throw error
      const { place, message } = error
      const where = [place?.file, place?.line, place?.column].filter((part) => part !== undefined).join(':')
      return refuse(context, where ? `${where}  ${message}` : message)
    }
  },
})

/** How other sites are asked; `fetch` is a flag above. */
const ask = globalThis.fetch

/** What is kept beside the record and never published, such as comments, as far as it has changed. */
function asideChanges(root: string, source: string, { aside = {} }: Imported): Extract<Change, { kind: 'write' }>[] {
  return Object.entries(aside).flatMap(([name, value]) => {
    const path = join(root, asidePath(source, name))
    const text = `${JSON.stringify(value, null, 2)}\n`
    return existsSync(path) && readFileSync(path, 'utf8') === text ? [] : [{ kind: 'write', path, text }]
  })
}

/** Makes all changes of a plan and those of what is kept aside, or none. Bytes are written one by one beside the content before the first change is made. */
async function carryOut(
  plan: ImportPlan,
  aside: readonly Change[],
  source: string,
  tree: Tree,
  context: CliContext,
): Promise<0 | 1> {
  const root = contentRoot(context.env, context.cwd)
  const changes: Change[] = []
  for (const { item, verdict } of plan.items) {
    if (verdict !== 'new' && verdict !== 'changed') continue
    for (const [name, written] of item.files) {
      const path = join(root, name)
      if ('text' in written) changes.push({ kind: 'write', path, text: written.text })
      else changes.push({ kind: 'put', path, staged: stageBytes(root, hashOf(name), await tree.read(written.from)) })
    }
  }
  for (const path of plan.removed) changes.push({ kind: 'remove', path: join(root, path) })
  changes.push(...aside)
  if (changes.length === 0) return 0
  return makeChanges(context, [...changes, { kind: 'write', path: join(root, recordPath(source)), text: plan.record }])
}

await runAsProgram(import.meta.url, runImport)
