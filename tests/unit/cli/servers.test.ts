import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { runDev } from '../../../lib/cli/dev'
import { runStart } from '../../../lib/cli/start'
import { NOW, siteWith } from '../../support/site'

async function said(run: typeof runStart, ...args: string[]) {
  const { root } = siteWith({})
  const text = { out: '', err: '' }
  const code = await run(
    {
      cwd: root,
      env: { CONTENT_DIR: root },
      now: NOW,
      print: (more) => {
        text.out += more
      },
      printError: (more) => {
        text.err += more
      },
      columns: 100,
      color: false,
    },
    args,
  )
  return { code, ...text }
}

// Both say so before they compile or build anything: nothing else is printed.
describe.each([
  ['npm run dev', runDev],
  ['npm start', runStart],
])('%s', (_, run) => {
  it('says that a port is taken, and how to choose another', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, resolve))
    const address = server.address()
    const port = address && typeof address === 'object' ? address.port : 0
    const taken = await said(run, '--port', String(port))
    server.close()
    expect(taken).toEqual({ code: 1, out: '', err: `Port ${port} is taken. Choose another with --port.\n` })
  })

  it.each(['x', '', '0', '1e3', '4000.5', '65536'])('refuses the port "%s"', async (port) => {
    const err = `--port is "${port}": expected a number such as 3000\n`
    expect(await said(run, '--port', port)).toEqual({ code: 2, out: '', err })
  })

  it('refuses a flag that it does not know', async () => {
    expect((await said(run, '--prot', '4000')).code).toBe(2)
  })

  it.each(['--help', '-h'])('explains itself after %s', async (flag) => {
    const { code, out } = await said(run, flag)
    expect(code).toBe(0)
    expect(out).toContain('--port')
  })
})
