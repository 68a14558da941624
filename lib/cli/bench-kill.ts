import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles, recoverSwap } from '../export'

/**
 * `npm run bench:kill -- [times]`: kills builds at random moments and looks at what is left of the release. It must be
 * the old one or the new one, whole. Ends with 1 at the first that is neither.
 */
const times = Number(process.argv[2] ?? 30)
const out = join('.tested', 'killed')
const content = join('.tested', 'killed-content')

rmSync(out, { recursive: true, force: true })
mkdirSync(join(content, 'posts'), { recursive: true })
writeFileSync(
  join(content, 'posts', 'one.mdx'),
  '---\ntitle: One\nexcerpt: The only post.\npublished: true\npublished_at: 2026-01-15\n---\n\nWords.\n',
)

// The first build fills the caches; one like it, and not the first, is what will be killed.
await ended(build())
const started = performance.now()
await ended(build())
const whole = performance.now() - started
const fresh = await digest()
const found = { old: 0, new: 0 }

for (let time = 1; time <= times; time++) {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'index.html'), 'the old release')
  const old = await digest()
  const child = build()
  const moment = Math.random() * whole * 1.1
  await Promise.race([ended(child), new Promise((resolve) => setTimeout(resolve, moment))])
  kill(child)
  recoverSwap(out)
  const left = await digest()
  if (left !== old && left !== fresh) {
    console.error(`killed after ${Math.round(moment)} ms: neither the old release nor the new one`)
    process.exit(1)
  }
  found[left === old ? 'old' : 'new'] += 1
}
console.log(
  `${times} builds killed within ${(whole / 1000).toFixed(1)} s: ${found.old} old releases, ${found.new} new ones, no mixture`,
)

function build(): ChildProcess {
  const env = { ...process.env, NODE_ENV: 'production' as const, CONTENT_DIR: content, SITE_NOW: '2026-11-22' }
  // A group of its own, so that the workers die with it.
  return spawn('npx', ['tsx', 'lib/cli/build.ts', '--out', out], { env, stdio: 'ignore', detached: true })
}

function ended(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => child.once('close', resolve))
}

function kill(child: ChildProcess): void {
  try {
    process.kill(-(child.pid ?? 0), 'SIGKILL')
  } catch {
    // It had ended by itself.
  }
}

/** One hash over names and contents of the release. */
async function digest(): Promise<string> {
  const hash = createHash('sha256')
  for (const file of listFiles(out)) hash.update(file).update(readFileSync(join(out, file)))
  return hash.digest('hex')
}
