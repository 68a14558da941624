import { join } from 'node:path'
import { createSiteServer } from '../export'
import { site } from '../site'
import { runBuild } from './build'
import { isFresh } from './build-stamp'
import { defineCommand, runAsProgram } from './command'
import { isPortFree, readPort } from './port'
import { refuseSettings } from './settings'

const HELP = `npm start -- [--port NUMBER]

Serves the exported site as a CDN would. Builds it first if there is none, or if something has changed since.
`

/** `npm start`: serves until it is stopped. Resolves to an exit code only if there is nothing to serve. */
export const runStart = defineCommand({
  help: HELP,
  flags: {
    port: { type: 'string' },
  },
  async run(context, values) {
    const port = readPort(context, values.port)
    if (port === undefined) return 2
    // Before the build, which would otherwise be in vain.
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
  },
})

await runAsProgram(import.meta.url, runStart)
