import { createServer } from 'node:net'
import type { CliContext } from './context'

/** The port that `--port` names, else `PORT`, else 3000; `undefined` when it is none, which has been said then. */
export function readPort(context: CliContext, given: string | undefined): number | undefined {
  const written = given ?? (context.env.PORT || '3000')
  const port = Number(written)
  if (/^\d+$/.test(written) && port >= 1 && port <= 65_535) return port
  context.printError(`--port is "${written}": expected a number such as 3000\n`)
  return undefined
}

/** Whether nothing listens on `port`; says so when something does. */
export function isPortFree(context: CliContext, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', ({ code }: NodeJS.ErrnoException) => {
      const reason = code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${code})`
      context.printError(`Port ${port} ${reason}. Choose another with --port.\n`)
      resolve(false)
    })
    server.listen(port, () => server.close(() => resolve(true)))
  })
}
