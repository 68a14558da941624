import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { freePort } from './port'

/** `npm run dev` on its own content folder. */
export interface Preview {
  readonly origin: string
  /** Returns the absolute path of a file in the content folder. */
  path(name: string): string
  write(name: string, text: string): void
  remove(name: string): void
  stop(): Promise<void>
}

/** Starts it on a free port, with `files` added to `root`. Throws an error with its output if it does not answer. */
export async function startPreview(
  files: Readonly<Record<string, string>>,
  root: string = mkdtempSync(join(tmpdir(), 'preview-')),
): Promise<Preview> {
  const path = (name: string) => join(root, name)
  const write = (name: string, text: string) => {
    mkdirSync(dirname(path(name)), { recursive: true })
    writeFileSync(path(name), text)
  }
  for (const [name, text] of Object.entries(files)) write(name, text)
  const port = await freePort()
  const child = spawn(process.execPath, ['lib/cli/run.mjs', 'dev', '--port', String(port)], {
    env: { ...process.env, NODE_ENV: 'development', CONTENT_DIR: root, SITE_NOW: '2026-06-15', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  process.once('exit', () => child.kill())
  const origin = `http://localhost:${port}`
  await answering(child, `${origin}/preview/style.css`)
  return {
    origin,
    path,
    write,
    remove: (name) => rmSync(path(name), { recursive: true }),
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
      rmSync(root, { recursive: true })
    },
  }
}

async function answering(child: ChildProcess, address: string): Promise<void> {
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      said += chunk
    })
  }
  for (;;) {
    if (child.exitCode !== null) throw new Error(`npm run dev ended with ${child.exitCode}:\n${said}`)
    const answer = await fetch(address).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
