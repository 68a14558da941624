import { rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { counted } from '../../counted'
import { writeBarePages } from './bare'
import { writeCorpus } from './corpus'
import { renderFigures } from './figures-table'
import { measure } from './measure'
import { installPackages, peers, writePeer } from './peers'
import { type BenchSite, type BuildFigures, benchSite, measureFolder } from './site'

/**
 * `npm run bench -- [--posts 1000] [--peers]`: builds a generated corpus cold, with nothing changed, and after one edit,
 * and prints what each build took. Beside it, it builds as many bare Next pages, or with `--peers` the same posts as
 * sites of Eleventy and Astro, whose packages npm fetches into a temporary folder that stays. Needs bash.
 */
const { values, positionals } = parseArgs({
  options: { posts: { type: 'string', default: '1000' }, peers: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const posts = Number(positionals[0] ?? values.posts)
if (!Number.isInteger(posts) || posts < 1) throw new Error('--posts: expected a number such as 1000')

const BARE = 'bare Next pages'
const cwd = process.cwd()
const bench = join(cwd, '.bench')
const rows: BuildFigures[] = []

console.log(
  `${counted(posts, 'post')} of about 1,500 words on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}\n`,
)
rmSync(bench, { recursive: true, force: true })
try {
  if (values.peers) await benchPeers()
  else await benchBarePages()
  await benchSite(ownSite(), record)
} finally {
  rmSync(bench, { recursive: true, force: true })
}
console.log(`\n${renderFigures(rows, values.peers ? 'eleventy' : BARE)}`)

function ownSite(): BenchSite {
  const content = join(bench, 'content')
  writeCorpus(posts, join(content, 'posts'))
  return {
    name: 'this engine',
    cwd,
    env: { CONTENT_DIR: content, NEXT_TELEMETRY_DISABLED: '1', SITE_NOW: '2026-11-22' },
    command: ['npm', 'run', '--silent', 'build', '--', '--out', '.bench/out'],
    output: '.bench/out',
    caches: ['.next'],
    post: join('.bench', 'content', 'posts', `post-${Math.floor(posts / 2)}.mdx`),
  }
}

async function benchPeers(): Promise<void> {
  for (const peer of peers) {
    const site = writePeer(peer, posts, join(tmpdir(), 'bench-peers', peer.name))
    await installPackages(site)
    await benchSite(site, record)
  }
}

async function benchBarePages(): Promise<void> {
  const folder = join(bench, 'baseline')
  writeBarePages(folder, posts)
  const figures = await measure({
    cwd,
    env: { NEXT_TELEMETRY_DISABLED: '1' },
    command: ['npx', 'next', 'build', '.bench/baseline'],
  })
  record({ site: BARE, state: 'cold', ...figures, ...measureFolder(join(folder, 'out')) })
}

function record(figures: BuildFigures): void {
  rows.push(figures)
  console.log(`${figures.site}, ${figures.state}: ${figures.wall.toFixed(1)} s`)
}
