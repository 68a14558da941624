import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { listSamples, renderSamples } from '@/lib/cli/setup/samples'
import { buildSite } from '../support/build'
import { cloneOf, type Repository, repositoryIn } from '../support/repository'
import { siteFile } from '../support/settings'
import { post } from '../support/site'

/*
 * The whole way of somebody who makes a publication of her own: clone, set up, first post, check, build, the tests for any
 * content, a newer engine, and back. What it begins with is this engine with a sample publication of two texts.
 */

const NOW = '2026-06-15T12:00:00Z'
const place = resolve('.tested', 'own')

/** Samples of the engine: a publication called Gazette. */
const SAMPLES = {
  'site.ts': siteFile({ name: 'Gazette', url: 'https://gazette.example', author: 'Gazette desk' }),
  'posts/sample.mdx': post({ title: 'A sample of Gazette', author: 'Gazette desk' }),
  'pages/about.mdx': '---\ntitle: About\nexcerpt: About Gazette.\n---\n\nWords of Gazette.\n',
}

test('a clone becomes a site of one’s own, and takes over a newer engine, with nothing but content/ touched', async () => {
  const engine = createEngine()
  const site = cloneOf(engine, join(place, 'site'))
  // Typefaces are looked for in the site itself.
  mkdirSync(join(site.folder, 'node_modules'))
  symlinkSync(resolve('node_modules/@fontsource-variable'), join(site.folder, 'node_modules/@fontsource-variable'))
  const untouched = outsideOfContent(site)

  const names = ['--name=Northlight Notes', '--url=https://northlight.example', '--author=Ada Lovelace']
  expect(npm(site, 'setup', ...names, '--samples=remove', '--accent=#0f766e', '--yes')).toContain(': no mistakes\n')
  npm(site, 'new', 'On saying no', '--excerpt=Every yes is paid for by somebody.', '--tags=Planning')
  appendFileSync(join(site.folder, 'content/posts/on-saying-no.mdx'), '\nFind out whom before you say it.\n')
  expect(npm(site, 'post', 'publish', 'on-saying-no')).toContain('/blog/on-saying-no/ goes live with the next build.\n')
  expect(npm(site, 'check')).toContain('2 posts, 1 page, 1 author')
  expect(outsideOfContent(site)).toEqual(untouched)
  site.git('add', '--all')
  site.git('commit', '--quiet', '--message', 'Make it mine')

  const out = '.tested/own/out'
  const env = { CONTENT_DIR: join(site.folder, 'content'), SITE_NOW: NOW }
  const built = await buildSite('own/out', env)
  const texts = built.files.filter((file) => /\.(?:html|xml|json|txt|md|webmanifest)$/.test(file)).map(built.read)
  expect(texts.filter((text) => /gazette/i.test(text))).toEqual([])
  expect(built.read('blog/on-saying-no/index.html')).toContain('Northlight Notes')
  expect(built.read('authors/ada-lovelace/index.html')).toContain('On saying no')
  run('npx', ['vitest', 'run', '--project', 'content'], process.cwd(), { ...env, OUT_DIR: out })

  const before = site.tree()
  engine.commit({
    'package.json': (engine.tree()['package.json'] ?? '').replace(/"version": "[^"]+"/, '"version": "99.0.0"'),
    'CHANGELOG.md': '# Changes\n\n## 99.0.0\n\nA later engine.\n',
    'lib/later.ts': 'export {}\n',
    'content/posts/second-sample.mdx': post({ title: 'Another sample of Gazette' }),
  })
  expect(npm(site, 'upgrade', 'main')).toMatch(/## 99\.0\.0\n\nA later engine\.\n[\s\S]*: no mistakes\n/)
  const { 'content/engine.json': record, ...after } = site.tree()
  expect(record).toContain('"version": "99.0.0"')
  expect(after['lib/later.ts']).toBe('export {}\n')
  expect(contentIn(after)).toEqual(contentIn(before).filter((name) => name !== 'content/engine.json'))

  npm(site, 'upgrade', '--back')
  expect(site.tree()).toEqual(before)
}, 600_000)

/** Returns a repository with this engine as it is in the working folder, and samples. */
function createEngine(): Repository {
  rmSync(place, { recursive: true, force: true })
  const folder = join(place, 'engine')
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  })
  for (const file of list.split('\0').filter((file) => file !== '' && !file.startsWith('content/')))
    cpSync(file, join(folder, file), { recursive: true })
  for (const [name, text] of Object.entries(SAMPLES)) {
    mkdirSync(dirname(join(folder, 'content', name)), { recursive: true })
    writeFileSync(join(folder, 'content', name), text)
  }
  const samples = listSamples(join(folder, 'content'), 'https://gazette.example')
  writeFileSync(join(folder, 'content', 'samples.json'), renderSamples(samples))
  const engine = repositoryIn(folder, 'init', '--quiet', '--initial-branch=main')
  engine.commit({})
  return engine
}

/**
 * Runs `npm run` in the site, and returns what it prints. The site lies below this project, whose packages it finds, so
 * `npm ci` has nothing to do.
 */
function npm({ folder }: Repository, ...args: string[]): string {
  const [name = '', ...rest] = args
  const bin = join(place, 'bin')
  mkdirSync(bin, { recursive: true })
  const real = execFileSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim()
  writeFileSync(join(bin, 'npm'), `#!/bin/sh\n[ "$1" = ci ] || exec ${real} "$@"\n`, { mode: 0o755 })
  const env = { CONTENT_DIR: '', SITE_NOW: NOW, PATH: `${bin}:${process.env.PATH}` }
  return run('npm', ['run', '--silent', name, '--', ...rest], folder, env)
}

/** Returns the output of a command. Throws if it fails. */
function run(command: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>>): string {
  const { VITEST: _, ...outer } = process.env
  const { status, stdout, stderr } = spawnSync(command, [...args], { cwd, env: { ...outer, ...env }, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`)
  return stdout
}

const contentIn = (tree: Readonly<Record<string, string>>) =>
  Object.keys(tree).filter((name) => name.startsWith('content/'))

function outsideOfContent(site: Repository): Record<string, string> {
  return Object.fromEntries(Object.entries(site.tree()).filter(([name]) => !name.startsWith('content/')))
}
