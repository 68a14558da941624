import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { CACHES } from '../disk-cache'
import type { CliContext } from './context'

/** What a folder can be held for. */
export type Work = 'build' | 'preview'

/**
 * Takes the folder of the project for this process, since a build and a preview both write to `.next`. Resolves to what
 * gives it back; `undefined` when another process has it, which has been said then, and nothing has been touched.
 *
 * What is taken is a name in the system, by listening to a socket, and not a file: the system takes the name back when the
 * process ends, however it ends, so that a killed build never stands in the way of the next.
 */
export async function holdFolder(context: CliContext, work: Work): Promise<(() => void) | undefined> {
  const { cwd } = context
  const server = await take(nameOf(cwd))
  if (!server) {
    context.printError(refusal(readHolder(cwd)))
    return undefined
  }
  // A folder that is held is no reason for a process to live on.
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
 * A note of who holds the folder, only to be read to people. It may be left behind, and counts for nothing then. It lies
 * among the caches, which `next build` leaves alone.
 */
const noteOf = (cwd: string) => join(cwd, CACHES, 'running')

function readHolder(cwd: string): string {
  try {
    const [, work, pid] = /^(build|preview) (\d+)\n$/.exec(readFileSync(noteOf(cwd), 'utf8')) ?? []
    return work ? `A ${work} (process ${pid})` : SOMEBODY
  } catch {
    return SOMEBODY
  }
}

const SOMEBODY = 'A build or a preview'

function refusal(holder: string): string {
  return `${holder} is running in this folder: wait until it has ended, or stop it, and run this again.\nNothing was changed.\n`
}

/**
 * A name for the folder that no other has: as Linux keeps names of sockets apart from files (`unix(7)`, abstract), as
 * Windows names pipes, and elsewhere as a file.
 */
export function nameOf(cwd: string, platform: NodeJS.Platform = process.platform): string {
  const { dev, ino } = statSync(cwd, { bigint: true })
  const name = `fulcrum-${createHash('sha256').update(`${dev} ${ino}`).digest('hex').slice(0, 16)}`
  if (platform === 'linux') return `\0${name}`
  return platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}

/** Listens to `name`; `undefined` when another process does. */
export async function take(name: string): Promise<Server | undefined> {
  const server = await listen(name)
  if (server || !name.endsWith('.sock') || (await isAnswered(name))) return server
  // The file of a process that was killed: nobody is behind it.
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
