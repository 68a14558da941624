import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { writeCorpus } from './corpus'

/**
 * `npm run bench -- [posts]`: builds a generated corpus cold and warm, and as many bare Next pages for comparison.
 * Prints seconds, milliseconds per post, and the peak memory of all processes together (Linux only).
 */
const posts = Number(process.argv[2] ?? 1000)
const bench = join(process.cwd(), '.bench')
const content = join(bench, 'content')

rmSync(bench, { recursive: true, force: true })
writeCorpus(posts, join(content, 'posts'))
writeBaseline(join(bench, 'baseline'), posts)

console.log(
  `${posts} posts of about 1,500 words on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`,
)
rmSync('.next', { recursive: true, force: true })
const cold = await measure('cold', ['npx', 'tsx', 'lib/cli/build.ts', '--out', '.bench/out'], { CONTENT_DIR: content })
const warm = await measure('warm', ['npx', 'tsx', 'lib/cli/build.ts', '--out', '.bench/out'], { CONTENT_DIR: content })
const bare = await measure('bare Next pages', ['npx', 'next', 'build', '.bench/baseline'], {})
console.log(
  `cold / bare ${(cold / bare).toFixed(2)}, warm / bare ${(warm / bare).toFixed(2)}, warm / cold ${(warm / cold).toFixed(2)}`,
)
rmSync(bench, { recursive: true, force: true })

/** Runs a command, prints its figures, and returns the time it took in seconds. */
async function measure(
  name: string,
  [command = '', ...args]: readonly string[],
  env: Record<string, string>,
): Promise<number> {
  const started = performance.now()
  const child = spawn(command, args, {
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', SITE_NOW: '2026-11-22', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: Buffer[] = []
  child.stdout.on('data', (data) => output.push(data))
  child.stderr.on('data', (data) => output.push(data))
  let peak = 0
  const sampler = setInterval(() => {
    peak = Math.max(peak, residentBytes(child.pid ?? 0))
  }, 250)
  const code = await new Promise((resolve) => child.once('close', resolve))
  clearInterval(sampler)
  if (code !== 0) throw new Error(`${name} ended with ${code}:\n${Buffer.concat(output)}`)
  const seconds = (performance.now() - started) / 1000
  console.log(
    `${name.padEnd(16)} ${seconds.toFixed(1).padStart(7)} s ${((seconds * 1000) / posts).toFixed(1).padStart(7)} ms a post ${(peak / 1e6).toFixed(0).padStart(6)} MB at most`,
  )
  return seconds
}

/** Returns the resident memory in bytes of a process and all its descendants, from /proc. */
function residentBytes(root: number): number {
  const parents = new Map<number, number>()
  const sizes = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8')
      parents.set(Number(name), Number(status.match(/^PPid:\s+(\d+)/m)?.[1]))
      sizes.set(Number(name), Number(status.match(/^VmRSS:\s+(\d+)/m)?.[1] ?? 0) * 1024)
    } catch {
      // The process ended between listing and reading.
    }
  }
  const isBelow = (pid: number): boolean => pid === root || (parents.has(pid) && isBelow(parents.get(pid) ?? 0))
  return [...sizes].reduce((sum, [pid, bytes]) => sum + (isBelow(pid) ? bytes : 0), 0)
}

/** Writes the smallest possible Next export: one route, `count` pages with a heading and a paragraph. */
function writeBaseline(folder: string, count: number): void {
  mkdirSync(join(folder, 'app', '[page]'), { recursive: true })
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  write(
    'next.config.mjs',
    `export default { output: 'export', turbopack: { root: ${JSON.stringify(process.cwd())} } }\n`,
  )
  write(
    'app/layout.jsx',
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html> }\n',
  )
  write(
    'app/[page]/page.jsx',
    `export function generateStaticParams() { return Array.from({ length: ${count} }, (_, page) => ({ page: String(page) })) }
export default async function Page({ params }) { const { page } = await params; return <main><h1>Page {page}</h1><p>Text.</p></main> }
`,
  )
}
