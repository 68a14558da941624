import { networkInterfaces } from 'node:os'
import { contentRoot } from '../content'
import { guidePath, href } from '../urls'
import { renderReport } from './check'
import { defineCommand, runAsProgram } from './command'
import type { CliContext } from './context'
import { createLiveCompiler } from './dev/live-compiler'
import { startPreviewServer } from './dev/preview-server'
import { startRecheck } from './dev/recheck'
import { holdFolder } from './hold-folder'
import { clearNextFolder, sealNextFolder } from './next/folder'
import { runNext } from './next/process'
import { isPortFree, readPort } from './port'
import { refuseSettings } from './settings'

const HELP = `npm run dev -- [--port NUMBER] [--host]

Serves the site while you write, with drafts and scheduled posts. Open pages follow every save, and every mistake is
reported here and on the page.

  --port  where to serve (3000)
  --host  also for other devices in your network; otherwise for this machine only
`

/** `npm run dev`: runs until it is stopped. Exit code 1 if it cannot start, 2 if the command line is wrong. */
export const runDev = defineCommand({
  help: HELP,
  flags: {
    port: { type: 'string' },
    host: { type: 'boolean', default: false },
  },
  async run(context, values) {
    const port = readPort(context, values.port)
    if (port === undefined) return 2
    if (!(await isPortFree(context, port))) return 1
    const refused = refuseSettings(context, 'Nothing is served.')
    if (refused !== undefined) return refused
    const release = await holdFolder(context, 'preview')
    if (!release) return 1
    try {
      return await preview(context, port, values.host ? addressesHere() : [])
    } finally {
      release()
    }
  },
})

/** Serves the preview for this machine, and for others at `addresses`, if there are any. */
async function preview(context: CliContext, port: number, addresses: readonly string[]): Promise<number> {
  const { cwd, env, print } = context
  print(`The author's guide, with its examples: http://localhost:${port}${href(guidePath)}\n`)
  for (const address of addresses) print(`Open to your whole network: http://${address}:${port}/\n`)
  const compiler = createLiveCompiler(context)
  const server = await startPreviewServer({ cwd, root: contentRoot(env, cwd), compile: compiler.compile })
  // Before Next, so that everything is compiled by the time the first page is requested.
  const recheck = await startRecheck(context, {
    compiler,
    render: (content) => renderReport(content, context),
    changed: server.changed,
  })
  try {
    await clearNextFolder(cwd, FOLDER)
    const settings = {
      ...env,
      NODE_ENV: 'development' as const,
      PREVIEW_URL: server.url,
      PREVIEW_HOSTS: addresses.join(' '),
    }
    const hostname = addresses.length > 0 ? '0.0.0.0' : '127.0.0.1'
    const { code, isStopped } = await runNext(cwd, ['dev', '--port', String(port), '--hostname', hostname], settings)
    await sealNextFolder(cwd, FOLDER)
    return isStopped ? 0 : code
  } finally {
    recheck.close()
    server.close()
    await compiler.close()
  }
}

/** Returns the addresses of this machine in its networks. */
function addressesHere(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  return all.flatMap(({ family, internal, address }) => (family === 'IPv4' && !internal ? [address] : []))
}

/** Folder that `next dev` writes to. */
const FOLDER = '.next/dev'

await runAsProgram(import.meta.url, (context, args) => runDev(context, args).then(process.exit))
