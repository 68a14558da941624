import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { counted } from '../../counted'
import { recoverSwap } from '../../export'
import { listFiles } from '../../list-files'

/**
 * `npm run bench:kill -- [times]`: shows that nothing a stopped build leaves behind affects the next one. First it
 * kills builds at random moments, in turn of everything and of what has changed. The old or the new release must remain, and the next build, for which nothing is
 * cleaned up, must produce the same bytes as an undisturbed build. Then it cuts every file of `.next` to half, and to
 * nothing; the next build must again produce these bytes. The exit code is 1 if any of this fails.
 */
const times = Number(process.argv[2] ?? 30)
const out = join('.tested', 'killed')
const content = join('.tested', 'killed-content')
/** Files that a build does not keep are damaged this many at a time; those that it keeps, one at a time. */
const TOGETHER = 100

let faults = 0

rmSync(out, { recursive: true, force: true })
mkdirSync(join(content, 'posts'), { recursive: true })
writeFileSync(
  join(content, 'posts', 'one.mdx'),
  '---\ntitle: One\nexcerpt: The only post.\npublished: true\npublished_at: 2026-01-15\n---\n\nWords.\n',
)

// The first build fills the caches. The second is like the longer ones that will be killed, so it gives the time.
await build()
const right = digest()
const started = performance.now()
await isRight('a second build that nobody disturbed', ['--clean'])
const longest = 1.1 * (performance.now() - started)

await killBuilds()
await damageFiles('half', (file) => truncateSync(file, Math.floor(statSync(file).size / 2)))
await damageFiles('nothing', (file) => truncateSync(file))

console.log(faults === 0 ? 'No fault' : counted(faults, 'fault'))
process.exitCode = faults === 0 ? 0 : 1

async function killBuilds(): Promise<void> {
  const found = { old: 0, new: 0, mixed: 0, ended: 0, right: 0 }
  for (let time = 1; time <= times; time++) {
    rmSync(out, { recursive: true, force: true })
    mkdirSync(out, { recursive: true })
    writeFileSync(join(out, 'index.html'), 'the old release')
    const old = digest()
    const moment = Math.round(Math.random() * longest)
    const after = `build ${time} of ${times}, killed after ${moment} ms`
    const child = start(time % 2 === 1 ? ['--clean'] : [])
    const end = ended(child)
    const code = await Promise.race([end, wait(moment)])
    if (code === undefined) process.kill(-(child.pid ?? Number.NaN), 'SIGKILL')
    else found.ended++
    await end
    if (code !== undefined && code !== 0) report(`${after}: had failed by itself, with ${code}`)
    recoverSwap(out)
    const left = digest()
    if (left !== old && left !== right) report(`${after}: left neither the old release nor the new one`)
    found[left === old ? 'old' : left === right ? 'new' : 'mixed']++
    if (await isRight(`the build after ${after}`)) found.right++
  }
  console.log(
    `${times} builds killed within ${(longest / 1000).toFixed(1)} s, ${found.ended} of which had ended before: ${found.old} left the old release, ${found.new} the new one, ${found.mixed} a mixture; ${found.right} of the ${times} builds after them were right`,
  )
}

/** Damages every file in `.next` once, and builds after each file or batch. */
async function damageFiles(how: string, damage: (file: string) => void): Promise<void> {
  const damaged = new Set<string>()
  const found = { builds: 0, right: 0 }
  for (;;) {
    // Listed again, because a build may create files that the last one did not have.
    const left = listFiles('.next').filter((file) => !damaged.has(file))
    const kept = left.find((file) => file.startsWith('cache/'))
    const lot = kept ? [kept] : left.slice(0, TOGETHER)
    if (lot.length === 0) break
    for (const file of lot) {
      damage(join('.next', file))
      damaged.add(file)
    }
    found.builds++
    const others = kept ? '' : ` and ${lot.length - 1} more`
    if (await isRight(`the build after ${lot[0]}${others} had been cut to ${how}`)) found.right++
  }
  console.log(
    `${damaged.size} files of .next cut to ${how}, those that a build keeps one by one, others ${TOGETHER} at once: ${found.right} of the ${found.builds} builds after them were right`,
  )
}

async function isRight(what: string, flags: readonly string[] = []): Promise<boolean> {
  const code = await build(flags)
  if (code !== 0) report(`${what} ended with ${code}`)
  else if (digest() !== right) report(`${what} wrote another release`)
  else return true
  return false
}

function report(fault: string): void {
  faults++
  console.error(fault)
}

function build(flags: readonly string[] = []): Promise<number> {
  return ended(start(flags))
}

function start(flags: readonly string[]): ChildProcess {
  const env = { ...process.env, NODE_ENV: 'production' as const, CONTENT_DIR: content, SITE_NOW: '2026-11-22' }
  // In its own process group, so that the workers are killed with it.
  const args = ['--import', 'tsx', 'lib/cli/build.ts', '--out', out, ...flags]
  return spawn(process.execPath, args, { env, stdio: 'ignore', detached: true })
}

function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)))
}

function wait(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** Returns one hash over the names and contents of the release. */
function digest(): string {
  const hash = createHash('sha256')
  if (!existsSync(out)) return ''
  for (const file of listFiles(out)) {
    const bytes = readFileSync(join(out, file))
    hash.update(JSON.stringify([file, bytes.length])).update(bytes)
  }
  return hash.digest('hex')
}
