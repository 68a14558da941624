import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { CACHES } from '../disk-cache'
import type { CliContext } from './context'

/** What a folder can be held for. */
export type Work = 'build' | 'preview' | 'upgrade' | 'deploy'

/**
 * Reserves the project folder for this process, since a build and a preview both write to `.next`, and a deploy reads what a build replaces. Resolves to a
 * function that releases it, or to `undefined` if another process has it; that has then been printed, and nothing has
 * been touched.
 *
 * What is reserved is a system-wide name, by listening on a socket, and not a file. The system releases the name when
 * the process ends, for whatever reason, so a killed build never blocks the next one.
 */
export async function holdFolder(context: CliContext, work: Work): Promise<(() => void) | undefined> {
  const { cwd } = context
  const server = await take(nameOf(cwd))
  if (!server) {
    context.printError(refusal(readHolder(cwd)))
    return undefined
  }
  // A held folder must not keep the process alive.
  server.unref()
  const note = noteOf(cwd)
  mkdirSync(dirname(note), { recursive: true })
  writeFileSync(note, `${work} ${process.pid}\n`)
  return () => {
    rmSync(note, { force: true })
    server.close()
  }
}

/**
 * A note about who holds the folder, only for messages. It may be left behind, and then it has no effect. It is among
 * the caches, which `next build` does not touch.
 */
const noteOf = (cwd: string) => join(cwd, CACHES, 'running')

function readHolder(cwd: string): string {
  try {
    const [, work, pid] = /^(build|preview|upgrade|deploy) (\d+)\n$/.exec(readFileSync(noteOf(cwd), 'utf8')) ?? []
    return work ? `${work === 'upgrade' ? 'An' : 'A'} ${work} (process ${pid})` : SOMEBODY
  } catch {
    return SOMEBODY
  }
}

const SOMEBODY = 'A build, a preview or a deploy'

function refusal(holder: string): string {
  return `${holder} is running in this folder: wait for it to end, or stop it, then run this again.\nNothing was changed.\n`
}

/**
 * Returns a name for the folder that no other folder has: on Linux an abstract socket name (`unix(7)`), on Windows a
 * pipe, elsewhere a file.
 */
export function nameOf(cwd: string, platform: NodeJS.Platform = process.platform): string {
  const { dev, ino } = statSync(cwd, { bigint: true })
  const name = `fulcrum-${createHash('sha256').update(`${dev} ${ino}`).digest('hex').slice(0, 16)}`
  if (platform === 'linux') return `\0${name}`
  return platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}

/** Listens on `name`. Resolves to `undefined` if another process does already. */
export async function take(name: string): Promise<Server | undefined> {
  const server = await listen(name)
  if (server || !name.endsWith('.sock') || (await isAnswered(name))) return server
  // The file of a killed process: nobody answers.
  rmSync(name, { force: true })
  return listen(name)
}

function listen(name: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.end())
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined)
      else reject(error)
    })
    server.listen(name, () => resolve(server))
  })
}

function isAnswered(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(name)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
