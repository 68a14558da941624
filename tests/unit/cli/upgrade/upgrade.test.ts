import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commitChanges } from '../../../../lib/cli/changes/commit'
import { createUpgrade } from '../../../../lib/cli/upgrade'
import { recordEngine } from '../../../../lib/cli/upgrade/record'
import { cloneOf, type Repository, repositoryWith } from '../../../support/repository'
import { contextIn } from '../../../support/site'

const manifest = (version: string, more = {}) =>
  `${JSON.stringify({ name: 'engine', version, dependencies: { a: '1.0.0' }, ...more }, null, 2)}\n`

const ENGINE = {
  '.gitignore': '.next/\n',
  '.github/workflows/ci.yml': 'old',
  'README.md': 'old',
  'CHANGELOG.md': '# Changes\n\n## 1.0.0\n\nThe first.\n',
  'package.json': manifest('1.0.0'),
  'package-lock.json': '{}',
  'app/[page]/page.tsx': 'old',
  'lib/old.ts': 'old',
  'lib/same.ts': 'same',
  'content/site.ts': 'sample',
  'content/posts/sample.md': 'sample',
}

const NEWER = {
  '.github/workflows/ci.yml': 'new',
  'README.md': 'new',
  'CHANGELOG.md': '# Changes\n\n## 1.1.0\n\nThe second.\n\n## 1.0.0\n\nThe first.\n',
  'package.json': manifest('1.1.0', { dependencies: { a: '1.1.0', b: '1.0.0' } }),
  'app/[page]/page.tsx': 'new',
  'lib/old.ts': undefined,
  'lib/new.ts': 'new',
  'content/posts/second-sample.md': 'sample',
}

/** An engine with a newer version. */
const engine = repositoryWith(ENGINE)
engine.commit(NEWER)
engine.git('tag', 'v1.1.0')

/** Returns a site made of the older version. */
function siteOfOld() {
  const site = cloneOf(engine)
  site.git('reset', '--quiet', '--hard', 'HEAD~1')
  site.commit({ 'content/site.ts': 'hers', 'content/posts/hers.md': 'hers', 'content/posts/sample.md': undefined })
  return site
}

/** Runs the command, with an npm that does nothing but remember; its `failing` step fails. */
async function upgrade({ folder }: Repository, args: readonly string[], failing = '') {
  const asked: string[] = []
  const command = createUpgrade((args) => {
    asked.push(args.join(' '))
    return args[0] === failing ? 1 : 0
  })
  const { context, said } = contextIn(join(folder, 'content'), { cwd: folder })
  return { code: await command(context, args), ...said, asked }
}

describe('npm run upgrade', { timeout: 60_000 }, () => {
  it('replaces the engine and nothing else, brings no samples, and says what is new', async () => {
    const site = siteOfOld()
    const { code, out, err, asked } = await upgrade(site, ['v1.1.0'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toBe(`Engine 1.0.0 -> 1.1.0: 6 files to write, 1 file to remove

## 1.1.0

The second.

The engine is 1.1.0 now. To take this back: npm run upgrade -- --back

`)
    expect(asked).toEqual(['ci', 'run --if-present migrate -- --from 1.0.0', 'run check'])
    const isContent = (name: string) => name.startsWith('content/')
    const names = Object.keys(engine.tree()).filter((name) => !isContent(name))
    const tree = site.tree()
    expect(Object.fromEntries(names.map((name) => [name, tree[name]]))).toEqual(
      Object.fromEntries(Object.entries(engine.tree()).filter(([name]) => !isContent(name))),
    )
    expect(Object.keys(tree).filter((name) => !names.includes(name))).toEqual([
      'content/engine.json',
      'content/posts/hers.md',
      'content/site.ts',
    ])
    expect(site.git('log', '-1', '--format=%s')).toBe('Upgrade the engine to 1.1.0')
    expect(site.git('status', '--porcelain')).toBe('')
  })

  it('is taken back, and what was written since stays', async () => {
    const site = siteOfOld()
    const before = site.tree()
    await upgrade(site, ['v1.1.0'])
    site.commit({ 'content/posts/later.md': 'later' })
    const { code, out, asked } = await upgrade(site, ['--back'])
    expect([code, out, asked]).toEqual([0, 'Taken back: Upgrade the engine to 1.1.0\n', ['ci']])
    expect(site.tree()).toEqual({ ...before, 'content/posts/later.md': 'later' })
    expect((await upgrade(site, ['--back'])).err).toBe('there is no upgrade to take back\nNothing was written.\n')
  })

  it('refuses when files of the engine were changed, and lists them', async () => {
    const site = siteOfOld()
    site.commit({
      'app/[page]/page.tsx': 'hers',
      'lib/old.ts': undefined,
      'package.json': manifest('1.0.0', { type: 'module' }),
    })
    const before = site.tree()
    const { code, err, asked } = await upgrade(site, ['v1.1.0'])
    expect([code, asked, site.tree()]).toEqual([1, [], before])
    expect(err).toMatch(
      /^2 files of the engine were changed:\n {2}app\/\[page\]\/page\.tsx\n {2}package\.json\n {2}fix: /,
    )
  })

  it('keeps files of her own, and those of the engine that are hers once she has changed them', async () => {
    const site = siteOfOld()
    const own = { 'README.md': 'hers', '.github/workflows/deploy.yml': 'hers', CNAME: 'hers.example' }
    site.commit(own)
    const { code, out } = await upgrade(site, ['v1.1.0'])
    expect(code).toBe(0)
    expect(out).toContain('\nYours, and kept: README.md\n')
    expect(site.tree()).toMatchObject({ ...own, '.github/workflows/ci.yml': 'new' })
  })

  it('refuses when the new engine has a file where she has one of her own', async () => {
    const site = siteOfOld()
    site.commit({ 'lib/new.ts': 'hers' })
    const { code, err } = await upgrade(site, ['v1.1.0'])
    expect(code).toBe(1)
    expect(err).toContain(
      'the new engine has files where you have some of your own:\n  lib/new.ts\n  fix: rename yours\n',
    )
  })

  it('keeps the packages that she has added, and her name for the site', async () => {
    const site = siteOfOld()
    site.commit({ 'package.json': manifest('1.0.0', { name: 'hers', dependencies: { a: '1.0.0', mine: '2.0.0' } }) })
    const { code, out, asked } = await upgrade(site, ['v1.1.0'])
    expect([code, asked[0]]).toEqual([0, 'install'])
    expect(out).toContain('\nYour packages, and kept: mine\n')
    expect(JSON.parse(site.tree()['package.json'] ?? '')).toEqual({
      name: 'hers',
      version: '1.1.0',
      dependencies: { a: '1.1.0', b: '1.0.0', mine: '2.0.0' },
    })
  })

  it('knows the engine that a site without its history began with, and takes a newer one from a folder', async () => {
    const site = repositoryWith(ENGINE)
    const root = join(site.folder, 'content')
    commitChanges(root, recordEngine(root, site.folder))
    site.commit({ 'content/posts/hers.md': 'hers' })
    const folder = `${engine.folder}-copy`
    cpSync(engine.folder, folder, { recursive: true })
    rmSync(join(folder, '.git'), { recursive: true })
    writeFileSync(join(folder, 'lib', 'newest.ts'), 'newest')
    expect((await upgrade(site, [folder])).code).toBe(0)
    expect(site.tree()).toMatchObject({
      'lib/new.ts': 'new',
      'lib/newest.ts': 'newest',
      'content/posts/hers.md': 'hers',
    })
    site.commit({ 'lib/newest.ts': 'hers' })
    expect((await upgrade(site, [engine.folder])).err).toMatch(
      /^1 file of the engine was changed:\n {2}lib\/newest\.ts\n/,
    )
  })

  it('leaves everything as it was when npm fails', async () => {
    for (const step of ['ci', 'run']) {
      const site = siteOfOld()
      const before = site.tree()
      const { code, err } = await upgrade(site, ['v1.1.0'], step)
      expect([step, code, site.tree(), site.git('status', '--porcelain')]).toEqual([step, 1, before, ''])
      expect(err).toMatch(/^npm .* failed, so the engine is 1\.0\.0 again\n/)
      expect(existsSync(join(site.folder, 'lib/new.ts'))).toBe(false)
    }
  })

  it('changes nothing in a dry run, and nothing when the engine is there already', async () => {
    const site = siteOfOld()
    const before = site.tree()
    expect((await upgrade(site, ['v1.1.0', '--dry-run'])).out).toContain('A dry run: nothing was changed.\n')
    expect(site.tree()).toEqual(before)
    await upgrade(site, ['main'])
    const { code, out, asked } = await upgrade(site, ['main'])
    expect([code, out, asked]).toEqual([0, 'This is engine 1.1.0 already.\n', []])
  })

  it.each<[string, string[], RegExp, (site: Repository) => void]>([
    ['a name that is nowhere', ['v9'], /^there is no v9 here/, () => {}],
    ['what is not an engine', ['content'], /^content is not an engine/, () => {}],
    [
      'changes that are not committed',
      ['v1.1.0'],
      /^there are changes that are not committed\n/,
      ({ folder }) => writeFileSync(join(folder, 'content/new.md'), ''),
    ],
    [
      'a folder without version control',
      ['v1.1.0'],
      /^this folder is not under version control\n/,
      ({ folder }) => rmSync(join(folder, '.git'), { recursive: true }),
    ],
  ])('refuses %s', async (_, args, message, prepare) => {
    const site = siteOfOld()
    prepare(site)
    const { code, err, asked } = await upgrade(site, args)
    expect([code, asked]).toEqual([1, []])
    expect(err).toMatch(message)
    expect(err).toMatch(/Nothing was written\.\n$/)
  })
})
