import { createServer } from 'node:net'
import type { CliContext } from './context'

/**
 * Returns the port from `--port`, otherwise from `PORT`, otherwise 3000; `undefined` if it is invalid, which has then
 * been printed.
 */
export function readPort(context: CliContext, given: string | undefined): number | undefined {
  const written = given ?? (context.env.PORT || '3000')
  const port = Number(written)
  if (/^\d+$/.test(written) && port >= 1 && port <= 65_535) return port
  context.printError(`--port is "${written}": expected a number such as 3000\n`)
  return undefined
}

/** Resolves to true if nothing listens on `port`; otherwise prints why it cannot be used. */
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
