import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './port'

export interface Sshd {
  /** For `RSYNC_RSH`: `ssh` with all that it needs to come in. */
  readonly shell: string
  stop(): Promise<void>
}

/** Returns the path of a program, or `undefined` if it is not installed. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin']
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

/** Starts an SSH server on this machine that lets in nobody but the user that runs it, with a key made for this. */
export async function startSshd(program: string): Promise<Sshd> {
  const home = mkdtempSync(join(tmpdir(), 'sshd-'))
  const port = await freePort()
  for (const name of ['host', 'user']) {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(home, name)])
  }
  execFileSync('cp', [join(home, 'user.pub'), join(home, 'authorized_keys')])
  writeFileSync(
    join(home, 'config'),
    `Port ${port}
ListenAddress 127.0.0.1
HostKey ${home}/host
AuthorizedKeysFile ${home}/authorized_keys
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
`,
  )
  // As root, it insists on an empty folder.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true })
  const child = spawn(program, ['-D', '-e', '-f', join(home, 'config')], { stdio: ['ignore', 'ignore', 'pipe'] })
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    if (child.exitCode === null && child.kill('SIGTERM')) await ended
    rmSync(home, { recursive: true, force: true })
  }
  await waitFor(child, port)
  const options = ['-F', 'none', '-i', join(home, 'user'), '-p', String(port), '-o', 'IdentitiesOnly=yes']
  const hosts = ['-o', `UserKnownHostsFile=${home}/known`, '-o', 'StrictHostKeyChecking=accept-new']
  return { shell: ['ssh', ...options, ...hosts].join(' '), stop }
}

async function waitFor(child: ChildProcess, port: number): Promise<void> {
  let said = ''
  child.stderr?.on('data', (data) => {
    said += data
  })
  for (let attempt = 0; attempt < 200; attempt++) {
    if (child.exitCode !== null) break
    if (await answers(port)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`sshd does not answer:\n${said}`)
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => socket.end(() => resolve(true)))
    socket.once('error', () => resolve(false))
  })
}
