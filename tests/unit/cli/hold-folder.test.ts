import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CliContext } from '../../../lib/cli/context'
import { runDev } from '../../../lib/cli/dev'
import { holdFolder, nameOf, take } from '../../../lib/cli/hold-folder'
import { runStart } from '../../../lib/cli/start'
import { NOW, post } from '../../support/site'
import { terminalIn } from '../../support/transcript'

let cwd: string
let said: string

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'held-'))
  said = ''
})

const contextIn = (folder: string): CliContext => ({
  cwd: folder,
  env: { CONTENT_DIR: folder },
  now: NOW,
  print: (text) => {
    said += text
  },
  printError: (text) => {
    said += text
  },
  columns: 100,
  color: false,
})

const BUSY = `A build (process ${process.pid}) is running in this folder: wait for it to end, or stop it, then run this again.\nNothing was changed.\n`

describe('a folder', () => {
  it('is held by one at a time, and the second is told by whom', async () => {
    const release = await holdFolder(contextIn(cwd), 'build')
    expect(await holdFolder(contextIn(cwd), 'preview')).toBeUndefined()
    expect(said).toBe(BUSY)
    release?.()
    const next = await holdFolder(contextIn(cwd), 'preview')
    expect(next).toBeDefined()
    next?.()
  })

  it('is given to one of those who ask at the same moment', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => holdFolder(contextIn(cwd), 'build')))
    expect(all.filter(Boolean)).toHaveLength(1)
    for (const release of all) release?.()
  })

  it('is free once its process was killed, whatever lies there', async () => {
    const holder = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', HOLD, cwd], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(holder.stdout, 'data')
    expect(await holdFolder(contextIn(cwd), 'build')).toBeUndefined()
    expect(said).toContain(`A preview (process ${holder.pid}) is running`)
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    expect(existsSync(join(cwd, '.next/cache/fulcrum/running'))).toBe(true)
    const release = await holdFolder(contextIn(cwd), 'build')
    expect(release).toBeDefined()
    release?.()
  })

  it('is held, by somebody, when the note of it cannot be read', async () => {
    const release = await holdFolder(contextIn(cwd), 'build')
    writeFileSync(join(cwd, '.next/cache/fulcrum/running'), '')
    expect(await holdFolder(contextIn(cwd), 'build')).toBeUndefined()
    expect(said).toMatch(/^A build, a preview or a deploy is running in this folder/)
    release?.()
  })
})

describe('the name of a folder', () => {
  it('is the same on every way to it, and another for another folder', () => {
    expect(nameOf(join(cwd, '..', cwd.split('/').at(-1) ?? ''))).toBe(nameOf(cwd))
    expect(nameOf(tmpdir())).not.toBe(nameOf(cwd))
  })

  it.skipIf(process.platform === 'win32')('that is a file does not outlive its process', async () => {
    const name = nameOf(cwd, 'darwin')
    const dead = spawn(process.execPath, ['-e', LISTEN, name], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(dead.stdout, 'data')
    expect(await take(name)).toBeUndefined()
    dead.kill('SIGKILL')
    await once(dead, 'exit')
    expect(existsSync(name)).toBe(true)
    const server = await take(name)
    expect(server).toBeDefined()
    expect(await take(name)).toBeUndefined()
    server?.close()
  })
})

describe('a folder that is held', () => {
  it('is not built in: the build has touched nothing', async () => {
    const terminal = terminalIn({ 'posts/a.mdx': post() })
    const release = await holdFolder(contextIn(terminal.root), 'build')
    expect(await terminal.run('build')).toEqual({ code: 1, out: '', err: BUSY, changed: {} })
    release?.()
  })

  it.each([
    ['npm run dev', runDev],
    ['npm start', runStart],
  ])('is left alone by %s', async (_, run) => {
    const release = await holdFolder(contextIn(cwd), 'build')
    expect(await run(contextIn(cwd), ['--port', '4989'])).toBe(1)
    expect(said).toBe(BUSY)
    expect(readdirSync(cwd)).toEqual(['.next'])
    release?.()
  })
})

const HOLD = `
import { holdFolder } from './lib/cli/hold-folder'
await holdFolder({ cwd: process.argv[1], printError: console.error }, 'preview')
console.log('held')
setInterval(() => {}, 1000)
`

const LISTEN = `require('node:net').createServer().listen(process.argv[1], () => console.log('listening'))`
