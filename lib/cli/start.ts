import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { contentRoot } from '../content'
import { clock } from '../dates'
import { createSiteServer, recoverSwap } from '../export'
import { site } from '../site'
import { runBuild } from './build'
import { type CliContext, createCliContext } from './context'

const HELP = `npm start -- [--port NUMBER]

Serves the exported site as a CDN would; builds it first when there is none or something has changed since.
`

/** `npm start`: serves until it is stopped. Resolves to an exit code only when there is nothing to serve. */
export async function runStart(context: CliContext, args: readonly string[]): Promise<number | undefined> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: context.env.PORT ?? '3000' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    context.print(HELP)
    return 0
  }
  const out = join(context.cwd, 'out')
  recoverSwap(out)
  if (!isFresh(context, out)) {
    const code = await runBuild(context, [])
    if (code !== 0) return code
    writeFileSync(join(context.cwd, STAMP), stampOf(context))
  }
  const server = createSiteServer({ folder: out, basePath: site.basePath })
  server.once('error', (error) => {
    context.printError(`Cannot serve on port ${values.port}: ${error.message}. Choose another with --port.\n`)
    process.exitCode = 1
  })
  server.listen(Number(values.port), () => {
    context.print(`\n${site.name} is at http://localhost:${values.port}${site.basePath}/ (stop with Ctrl+C)\n`)
  })
  return undefined
}

/** Which environment the last build was made for; its time is when. */
const STAMP = '.next/fulcrum-build.json'

const SOURCES = ['app', 'components', 'content', 'lib', 'public', 'next.config.js', 'package-lock.json']

function isFresh(context: CliContext, out: string): boolean {
  const stamp = join(context.cwd, STAMP)
  if (!existsSync(join(out, 'index.html')) || !existsSync(stamp)) return false
  if (readFileSync(stamp, 'utf8') !== stampOf(context)) return false
  const built = statSync(stamp).mtimeMs
  const sources = [...SOURCES.map((name) => join(context.cwd, name)), contentRoot(context.env, context.cwd)]
  return sources.every((path) => newest(path) <= built)
}

/** A new day may bring a scheduled post. */
function stampOf({ env, now }: CliContext): string {
  const { SITE_URL, BASE_PATH, SITE_ENV, SITE_NOW, CONTENT_DIR } = env
  return JSON.stringify({ SITE_URL, BASE_PATH, SITE_ENV, SITE_NOW, CONTENT_DIR, day: now.toISOString().slice(0, 10) })
}

/** Newest change in a file or folder, in milliseconds. */
function newest(path: string): number {
  if (!existsSync(path)) return 0
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const code = await runStart(createCliContext(clock(site.timeZone)), process.argv.slice(2))
  if (code !== undefined) process.exitCode = code
}
