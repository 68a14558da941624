import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createSiteServer } from '../export'
import { site } from '../site'
import { runBuild } from './build'
import { isFresh } from './build-stamp'
import { type CliContext, createCliContext, readFlags } from './context'
import { isPortFree, readPort } from './port'
import { refuseSettings } from './settings'

const HELP = `npm start -- [--port NUMBER]

Serves the exported site as a CDN would; builds it first when there is none or something has changed since.
`

/** `npm start`: serves until it is stopped. Resolves to an exit code only when there is nothing to serve. */
export async function runStart(context: CliContext, args: readonly string[]): Promise<number | undefined> {
  const values = readFlags(context, HELP, args, {
    port: { type: 'string', default: context.env.PORT || '3000' },
    help: { type: 'boolean', short: 'h', default: false },
  })
  if (!values) return 2
  if (values.help) {
    context.print(HELP)
    return 0
  }
  const port = readPort(context, values.port)
  if (port === undefined) return 2
  // Before the build, which would be in vain.
  if (!(await isPortFree(context, port))) return 1
  const refused = refuseSettings(context, 'Nothing was built.')
  if (refused !== undefined) return refused
  const out = join(context.cwd, 'out')
  if (!(await isFresh(context, out))) {
    const code = await runBuild(context, [])
    if (code !== 0) return code
  }
  const server = createSiteServer({ folder: out, basePath: site.basePath })
  server.once('error', ({ message }) => {
    context.printError(`Cannot serve on port ${port}: ${message}. Choose another with --port.\n`)
    process.exitCode = 1
  })
  server.listen(port, () => {
    context.print(`\n${site.name} is at http://localhost:${port}${site.basePath}/ (stop with Ctrl+C)\n`)
  })
  return undefined
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const code = await runStart(createCliContext(), process.argv.slice(2))
  if (code !== undefined) process.exitCode = code
}
