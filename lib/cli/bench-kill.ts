import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles, recoverSwap } from '../export'
import { counted } from '../problems'

/**
 * `npm run bench:kill -- [times]`: shows that nothing a stopped build leaves changes what the next one does. Kills builds
 * at random moments: what is left must be the old release or the new one, and the next build, for which nothing is cleared
 * away, must give the bytes of a build that nobody disturbed. Then cuts every file of `.next` to half, and to nothing: the
 * next build must give these bytes again. Ends with 1 when one of all that is not so.
 */
const times = Number(process.argv[2] ?? 30)
const out = join('.tested', 'killed')
const content = join('.tested', 'killed-content')
/** Files that a build does not keep are damaged so many at once; those that it keeps, one by one. */
const TOGETHER = 100

const faults: string[] = []

rmSync(out, { recursive: true, force: true })
mkdirSync(join(content, 'posts'), { recursive: true })
writeFileSync(
  join(content, 'posts', 'one.mdx'),
  '---\ntitle: One\nexcerpt: The only post.\npublished: true\npublished_at: 2026-01-15\n---\n\nWords.\n',
)

// The first build fills the caches; one like the second is what will be killed.
await build()
const right = digest()
const started = performance.now()
await expectRight('a second build that nobody disturbed')
const whole = performance.now() - started

await killBuilds()
await damageFiles('half', (file) => truncateSync(file, Math.floor(statSync(file).size / 2)))
await damageFiles('nothing', (file) => truncateSync(file))

console.log(faults.length === 0 ? 'No fault' : `${counted(faults.length, 'fault')}:\n${faults.join('\n')}`)
process.exitCode = faults.length === 0 ? 0 : 1

async function killBuilds(): Promise<void> {
  const found = { old: 0, new: 0, mixed: 0, ended: 0 }
  for (let time = 1; time <= times; time++) {
    rmSync(out, { recursive: true, force: true })
    mkdirSync(out, { recursive: true })
    writeFileSync(join(out, 'index.html'), 'the old release')
    const old = digest()
    const moment = Math.round(Math.random() * whole * 1.1)
    const after = `build ${time} of ${times}, killed after ${moment} ms`
    const child = start()
    const code = await Promise.race([ended(child), new Promise((resolve) => setTimeout(resolve, moment))])
    if (code === undefined) await kill(child)
    else found.ended++
    if (code !== undefined && code !== 0) faults.push(`${after}: had failed by itself, with ${code}`)
    recoverSwap(out)
    const left = digest()
    if (left !== old && left !== right) faults.push(`${after}: neither the old release nor the new one`)
    found[left === old ? 'old' : left === right ? 'new' : 'mixed']++
    await expectRight(`the build after ${after}`)
  }
  console.log(
    `${times} builds, killed within ${(whole * 1.1) / 1000} s: ${found.old} left the old release, ${found.new} the new one, ${found.mixed} a mixture; ${found.ended} had ended before. After each, a build`,
  )
}

/** Damages every file in `.next` once, and builds after each of them, or after each lot. */
async function damageFiles(how: string, damage: (file: string) => void): Promise<void> {
  const damaged = new Set<string>()
  let builds = 0
  for (;;) {
    // Listed anew: a build may bring files that the last one had not.
    const left = listFiles('.next').filter((file) => !damaged.has(file))
    const kept = left.find((file) => file.startsWith('cache/'))
    const lot = kept ? [kept] : left.slice(0, TOGETHER)
    if (lot.length === 0) break
    for (const file of lot) {
      damage(join('.next', file))
      damaged.add(file)
    }
    builds++
    await expectRight(`the build after ${lot[0]}${kept ? '' : ` and ${lot.length - 1} more`} had been cut to ${how}`)
  }
  console.log(
    `${counted(damaged.size, 'file')} of .next cut to ${how}, those in its cache one by one, others ${TOGETHER} at once: ${counted(builds, 'build')}`,
  )
}

async function expectRight(what: string): Promise<void> {
  const code = await build()
  const fault = code !== 0 ? `ended with ${code}` : digest() === right ? undefined : 'wrote another release'
  if (fault === undefined) return
  faults.push(`${what} ${fault}`)
  console.error(faults.at(-1))
}

function build(): Promise<number> {
  return ended(start())
}

function start(): ChildProcess {
  const env = { ...process.env, NODE_ENV: 'production' as const, CONTENT_DIR: content, SITE_NOW: '2026-11-22' }
  // A group of its own, so that the workers die with it.
  const args = ['--import', 'tsx', 'lib/cli/build.ts', '--out', out]
  return spawn(process.execPath, args, { env, stdio: 'ignore', detached: true })
}

function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)))
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = ended(child)
  if (child.pid) process.kill(-child.pid, 'SIGKILL')
  await gone
}

/** One hash over names and contents of the release. */
function digest(): string {
  const hash = createHash('sha256')
  if (!existsSync(out)) return ''
  for (const file of listFiles(out)) {
    const bytes = readFileSync(join(out, file))
    hash.update(JSON.stringify([file, bytes.length])).update(bytes)
  }
  return hash.digest('hex')
}
