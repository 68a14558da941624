import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { splitAddress } from '../address'
import { counted } from '../counted'
import { findUnanswered, readAddressList, renderRedirects, type Suggestion, suggestTargets } from '../old-addresses'
import { site } from '../site'
import { defineCommand, runAsProgram } from './command'
import type { CliContext } from './context'
import { refuseSettings } from './settings'

const HELP = `npm run links -- <lists>

Says which addresses of an old site nothing in out/ answers, and where they should lead. Build the new site first.

  lists  files or addresses (https://…) of site maps, feeds, or texts with an address at the beginning of each line
`

/** `npm run links`. Exit code 0 if every old address is answered, 1 if not, 2 if the command line is wrong. */
export const runLinks = defineCommand({
  help: HELP,
  flags: {},
  words: ['list', 'lists*'],
  run: (context, _, lists) => reportLinks(context, lists, fetch),
})

/** Does what `npm run links` does, with another way to fetch lists that are addresses. */
export async function reportLinks(context: CliContext, lists: readonly string[], get: typeof fetch): Promise<number> {
  const { cwd, print, printError } = context
  const refused = refuseSettings(context, 'Nothing was looked at.')
  if (refused !== undefined) return refused
  const out = join(cwd, 'out')
  if (!existsSync(join(out, 'sitemap.xml'))) {
    printError('out/ contains no site: run npm run build first.\n')
    return 1
  }
  const read = await readLists(lists, cwd, get)
  if ('failure' in read) {
    printError(`${read.failure}\n`)
    return 1
  }
  for (const line of read.skipped) print(`no address: ${line}\n`)
  const paths = [...new Set(read.addresses.flatMap(pathOf))]
  const unanswered = await findUnanswered(out, site.basePath, paths)
  const pages = readAddressList(readFileSync(join(out, 'sitemap.xml'))).addresses.flatMap(pathOf)
  print(renderUnanswered(paths.length, unanswered, suggestTargets(unanswered, pages)))
  return unanswered.length > 0 ? 1 : 0
}

interface Lists {
  readonly addresses: readonly string[]
  /** Lines without an address, each with its file. */
  readonly skipped: readonly string[]
}

/** Reads lists, and those that they name. */
async function readLists(
  names: readonly string[],
  cwd: string,
  get: typeof fetch,
): Promise<Lists | { failure: string }> {
  const addresses: string[] = []
  const skipped: string[] = []
  const waiting = [...names]
  const seen = new Set<string>()
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    if (seen.has(name)) continue
    seen.add(name)
    try {
      const list = readAddressList(await readBytes(name, cwd, get))
      addresses.push(...list.addresses)
      skipped.push(...list.skipped.map((line) => `${name}:${line}`))
      waiting.push(...list.lists)
    } catch (error) {
      return { failure: `${name} cannot be read: ${error instanceof Error ? error.message : String(error)}` }
    }
  }
  return { addresses, skipped }
}

async function readBytes(name: string, cwd: string, get: typeof fetch): Promise<Uint8Array> {
  if (!/^https?:/i.test(name)) return readFileSync(resolve(cwd, name))
  const response = await get(name)
  if (!response.ok) throw new Error(`the server answers ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

/** Returns the path of an address with its query, whatever the host was; nothing for one that is not of the web. */
function pathOf(address: string): string[] {
  if (address.startsWith('/')) return [withoutAnchor(address)]
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return []
  const { pathname, search } = new URL(address)
  return [pathname + search]
}

function withoutAnchor(address: string): string {
  const { path, query } = splitAddress(address)
  return path + query
}

function renderUnanswered(count: number, unanswered: readonly string[], suggestions: readonly Suggestion[]): string {
  if (unanswered.length === 0) return `${counted(count, 'old address', 'old addresses')}: all are answered\n`
  const known = new Set(suggestions.map(({ from }) => from))
  const lines = [
    `${counted(count, 'old address', 'old addresses')}: nothing answers ${unanswered.length} of them`,
    ...unanswered.filter((path) => !known.has(path)).map((path) => `  ${path}`),
  ]
  if (suggestions.length > 0) {
    lines.push(
      'For these there is a page of the same name. Give it the old address in aliases, or write in site.ts:',
      ...renderRedirects(suggestions),
    )
  }
  return `${lines.join('\n')}\n`
}

await runAsProgram(import.meta.url, runLinks)
