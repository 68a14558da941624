import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { runDev } from '../../../lib/cli/dev'
import { NOW, siteWith } from '../../support/site'

async function dev(...args: string[]) {
  const { root } = siteWith({})
  const said = { out: '', err: '' }
  const code = await runDev(
    {
      cwd: root,
      env: { CONTENT_DIR: root },
      now: NOW,
      print: (text) => {
        said.out += text
      },
      printError: (text) => {
        said.err += text
      },
      columns: 100,
      color: false,
    },
    args,
  )
  return { code, ...said }
}

it('says that a port is taken, and how to choose another', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  const taken = await dev('--port', String(port))
  server.close()
  expect(taken).toEqual({ code: 1, out: '', err: `Port ${port} is taken. Choose another with --port.\n` })
})

it('refuses a port that is none, and a flag that it does not know', async () => {
  expect(await dev('--port', 'x')).toMatchObject({
    code: 2,
    err: '--port is "x": expected a number such as 3000\n',
  })
  expect((await dev('--prot', '4000')).code).toBe(2)
})

it('explains itself', async () => {
  const { code, out } = await dev('--help')
  expect(code).toBe(0)
  expect(out).toContain('--port')
})
