import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createSiteServer, recoverSwap } from '../export'
import { site } from '../site'
import { runBuild } from './build'
import { type CliContext, createCliContext, readFlags } from './context'
import { isFresh } from './fresh'

const HELP = `npm start -- [--port NUMBER]

Serves the exported site as a CDN would; builds it first when there is none or something has changed since.
`

/** `npm start`: serves until it is stopped. Resolves to an exit code only when there is nothing to serve. */
export async function runStart(context: CliContext, args: readonly string[]): Promise<number | undefined> {
  const values = readFlags(context, HELP, args, {
    port: { type: 'string', default: context.env.PORT ?? '3000' },
    help: { type: 'boolean', default: false },
  })
  if (!values) return 2
  if (values.help) {
    context.print(HELP)
    return 0
  }
  const out = join(context.cwd, 'out')
  recoverSwap(out)
  if (!isFresh(context, out)) {
    const code = await runBuild(context, [])
    if (code !== 0) return code
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

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const code = await runStart(createCliContext(), process.argv.slice(2))
  if (code !== undefined) process.exitCode = code
}
