import { spawn } from 'node:child_process'
import { DeployError } from '../error'
import { Transient } from '../retry'
import type { World } from '../types'

export interface RsyncCall {
  readonly address: string
  /** The file or the files it is about, for messages. */
  readonly what: string
  readonly args: readonly string[]
  /** What it reads from its standard input. */
  readonly input: string
  readonly env: World['env']
}

/**
 * Runs rsync. Resolves to its output; `isMissing` is true if what was asked for is not there. Rejects with a
 * `DeployError`, inside a `Transient` if the connection broke.
 */
export function runRsync({ address, what, args, input, env }: RsyncCall): Promise<{
  readonly output: string
  readonly isMissing: boolean
}> {
  return new Promise((resolve, reject) => {
    const child = spawn('rsync', args, { env: { ...process.env, ...env, LC_ALL: 'C' } })
    const output: Buffer[] = []
    const errors: Buffer[] = []
    child.stdout.on('data', (data) => output.push(data))
    child.stderr.on('data', (data) => errors.push(data))
    // It may end before it has read everything, and then says why.
    child.stdin.on('error', () => undefined)
    child.once('error', ({ message }) =>
      reject(new DeployError(`${address}: rsync cannot be started: ${message}`, 'Install rsync, on both machines')),
    )
    child.once('close', (code) => {
      const said = Buffer.concat(errors).toString().trim()
      const isMissing = code === 23 && MISSING.test(said)
      if (code === 0 || code === VANISHED || isMissing) {
        resolve({ output: Buffer.concat(output).toString(), isMissing })
        return
      }
      const error = new DeployError(
        `${address}: ${what}: rsync ended with ${code}\n${said}`.trim(),
        hintFor(code, said),
      )
      reject(BROKEN.has(code ?? 0) && !REFUSED.test(said) ? new Transient(error) : error)
    })
    child.stdin.end(input)
  })
}

/** What is removed is not in the folder that it is compared with, which rsync reports with this code. */
const VANISHED = 24

/** Codes for connections that broke or were not made: https://download.samba.org/pub/rsync/rsync.1#EXIT_VALUES */
const BROKEN: ReadonlySet<number> = new Set([10, 12, 30, 35, 255])

const MISSING = /(link_stat|change_dir).*failed: No such file or directory/

/** With such words, another try would end alike. */
const REFUSED = /Permission denied|Host key verification failed|auth failed|unknown option|command not found/i

function hintFor(code: number | null, said: string): string {
  if (/unknown option/i.test(said)) return 'Install rsync 3.1 or newer, on both machines'
  if (/command not found/i.test(said)) return 'Install rsync there'
  if (/No such file or directory/.test(said)) return 'Create the folder there, then run the same command'
  if (/Host key verification failed/.test(said)) return 'Connect once with ssh, and accept the key of the host'
  if (/Permission denied|auth failed/i.test(said)) return 'Look at the rights there, and at the key or password'
  if (BROKEN.has(code ?? 0)) return 'Look at the connection and the address, then run the same command'
  return 'See to that, then run the same command'
}
