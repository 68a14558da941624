import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { contentRoot } from '../content'
import { renderReport } from './check'
import { type CliContext, createCliContext, readFlags } from './context'
import { createLiveCompiler } from './live-compiler'
import { isPortFree, readPort } from './port'
import { startPreviewServer } from './preview'
import { startRecheck } from './recheck'
import { refuseSettings } from './settings'

const HELP = `npm run dev -- [--port NUMBER]

Serves the site while you write, with drafts and scheduled posts. Open pages follow every save, and every mistake is
reported here and on the page.

  --port  where to serve (3000)
`

/** `npm run dev`: until it is stopped, or 1 when it cannot start, 2 when the command itself is wrong. */
export async function runDev(context: CliContext, args: readonly string[]): Promise<number> {
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
  if (!(await isPortFree(context, port))) return 1
  const refused = refuseSettings(context, 'Nothing is served.')
  if (refused !== undefined) return refused
  const compiler = createLiveCompiler(context)
  const { cwd, env } = context
  const folders = [contentRoot(env, cwd), join(cwd, 'public')]
  const server = await startPreviewServer({ cwd, folders, compile: compiler.compile })
  // Before Next: what is compiled here is compiled when the first page is asked for.
  const recheck = await startRecheck(context, {
    compiler,
    render: (content) => renderReport(content, context),
    changed: server.changed,
  })
  try {
    return await ended(startNext(context, port, server.url))
  } finally {
    recheck.close()
    server.close()
    await compiler.close()
  }
}

function startNext({ cwd, env }: CliContext, port: number, url: string): ChildProcess {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  return spawn(process.execPath, [next, 'dev', '--port', String(port)], {
    cwd,
    env: { ...env, NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1', PREVIEW_URL: url },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}

/** Passes on what would stop this process, and resolves to the exit code once Next has ended. */
function ended(next: ChildProcess): Promise<number> {
  let isStopped = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      isStopped = true
      next.kill(signal)
    })
  }
  return new Promise((resolve, reject) => {
    next.once('error', reject)
    next.once('exit', (code) => resolve(isStopped ? 0 : (code ?? 1)))
  })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exit(await runDev(createCliContext(), process.argv.slice(2)))
}
