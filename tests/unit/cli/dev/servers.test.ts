import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { runDev } from '../../../../lib/cli/dev'
import { runStart } from '../../../../lib/cli/start'
import { contextIn, siteWith } from '../../../support/site'

async function run(command: typeof runStart, ...args: string[]) {
  const { context, said } = contextIn(siteWith({}).root)
  return { code: await command(context, args), ...said }
}

// Both report it before they compile or build anything, so nothing else is printed.
describe.each([
  ['npm run dev', runDev],
  ['npm start', runStart],
])('%s', (_, command) => {
  it('says that a port is taken, and how to choose another', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, resolve))
    const address = server.address()
    const port = address && typeof address === 'object' ? address.port : 0
    const taken = await run(command, '--port', String(port))
    server.close()
    expect(taken).toEqual({ code: 1, out: '', err: `Port ${port} is taken. Choose another with --port.\n` })
  })

  it.each(['x', '', '0', '1e3', '4000.5', '65536'])('refuses the port "%s"', async (port) => {
    const err = `--port is "${port}": expected a number such as 3000\n`
    expect(await run(command, '--port', port)).toEqual({ code: 2, out: '', err })
  })

  it('refuses a flag that it does not know', async () => {
    expect((await run(command, '--prot', '4000')).code).toBe(2)
  })

  it.each(['--help', '-h'])('explains itself after %s', async (flag) => {
    const { code, out } = await run(command, flag)
    expect(code).toBe(0)
    expect(out).toContain('--port')
  })
})
