import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { runCheck } from '../../../../lib/cli/check'
import { importInto, PICTURE, runImportIn, sourceWith } from '../../../support/import'
import { contextIn, post } from '../../../support/site'

const CONFIG = { 'hugo.toml': 'baseURL = "https://old.example/"\n' }
const text = (title: string, body: string) => `---\ntitle: ${title}\ndate: 2020-01-05\n---\n${body}\n`

test('a second run changes nothing; a later one brings what is new and what has changed', async () => {
  const source = sourceWith({
    ...CONFIG,
    'content/posts/a.md': text('A', 'One.'),
    'content/posts/b.md': text('B', 'One.'),
  })
  const { terminal } = await importInto(source)
  expect((await runImportIn(terminal, source)).run).toMatchObject({
    code: 0,
    changed: {},
    out: expect.stringContaining('as before: 2 posts'),
  })

  writeFileSync(join(source, 'content/posts/b.md'), text('B', 'Two. ![A curve](/b.png)'))
  writeFileSync(join(source, 'content/posts/c.md'), text('C', 'One.'))
  symlinkSync(resolve('tests/site/public/icon-192.png'), join(source, 'content/posts/out.png'))
  const { run, texts } = await runImportIn(terminal, source)
  expect(run.out).toContain('new: 1 post\n  changed: 1 post\n  as before: 1 post\n')
  expect(run.out).toContain('content/posts/out.png  the link leads out of the folder')
  expect(texts['posts/b.md']).toContain('Two.')
})

test('a text that gets pictures moves into a folder, and out of it again', async () => {
  const source = sourceWith({ ...CONFIG, 'static/a.png': PICTURE, 'content/posts/a.md': text('A', 'One.') })
  const { terminal } = await importInto(source)
  writeFileSync(join(source, 'content/posts/a.md'), text('A', '![A curve](/a.png)'))
  expect(Object.keys((await runImportIn(terminal, source)).run.changed)).toEqual([
    'imported/hugo.json',
    'posts/a.md',
    'posts/a/a.png',
    'posts/a/index.md',
  ])
  writeFileSync(join(source, 'content/posts/a.md'), text('A', 'One.'))
  const { texts, others } = await runImportIn(terminal, source)
  expect([Object.keys(texts), others]).toEqual([['posts/a.md'], ['imported/hugo.json']])
})

test('what was edited, deleted or written here stays as it is, and is listed when it has changed there', async () => {
  const source = sourceWith({
    ...CONFIG,
    'content/posts/a.md': text('A', 'One.'),
    'content/posts/b.md': text('B', 'One.'),
    'content/posts/c.md': text('C', 'One.'),
  })
  const own = post({ title: 'C of my own' })
  const { terminal, texts } = await importInto(source, { 'posts/c.md': own })
  expect(texts['posts/c.md']).toBe(own)
  expect(texts['posts/c-2.md']).toContain('title: C\n')

  const mine = `${texts['posts/a.md']}\nMine.\n`
  writeFileSync(join(terminal.root, 'posts/a.md'), mine)
  rmSync(join(terminal.root, 'posts/b.md'))
  expect((await runImportIn(terminal, source)).run).toMatchObject({
    changed: {},
    out: expect.not.stringContaining('To look at'),
  })
  for (const name of ['a', 'b']) writeFileSync(join(source, `content/posts/${name}.md`), text(name, 'Two.'))
  const { run } = await runImportIn(terminal, source)
  expect(run.changed).toEqual({})
  expect(run.out).toContain('posts/a  it has changed there and was edited here')
  expect(run.out).toContain('posts/b  it has changed there and was edited here')
})

test('a dry run reports and writes nothing', async () => {
  const source = sourceWith({ ...CONFIG, 'content/posts/a.md': text('A', 'One.') })
  const { run, report } = await importInto(source, {}, ['--dry-run'])
  expect(run.changed).toEqual({})
  expect(report).toBe('Hugo, old\n  new: 1 post\n\nA dry run: nothing was written.\n')
})

test('what cannot be read is refused, and nothing is written', async () => {
  const nothing = sourceWith({ 'a.txt': 'a' })
  expect((await importInto(nothing)).run).toMatchObject({
    code: 1,
    changed: {},
    err: expect.stringContaining('name it with --from'),
  })
  expect((await importInto(nothing, {}, ['--from', 'hogo'])).run).toMatchObject({
    code: 1,
    err: expect.stringContaining('hugo, jekyll'),
  })
  expect((await importInto(join(nothing, 'gone'))).run.code).toBe(2)
})

test('a run that is killed half-way leaves nothing half', { timeout: 120_000 }, async () => {
  const source = sourceWith({
    ...CONFIG,
    'static/a.png': PICTURE,
    'content/posts/a.md': text('A', '![A curve](/a.png)'),
    'content/posts/b.md': text('B', 'One.'),
  })
  const whole = (await importInto(source)).terminal.tree()
  const ends = new Set<string>()
  for (let changes = 0; changes < 40; changes += 5) {
    const root = mkdtempSync(join(tmpdir(), 'site-'))
    const imports = ['--import', resolve('tests/support/die-after.mjs'), '--import', 'tsx']
    const { signal } = spawnSync(process.execPath, [...imports, 'lib/cli/import.ts', source], {
      env: { ...process.env, CONTENT_DIR: root, DIE_AFTER: String(changes), SITE_NOW: '2026-06-15T10:00:00Z' },
    })
    ends.add(await stateAfterNextCommand(root, whole))
    if (signal === null) break
  }
  expect([...ends].sort()).toEqual(['everything', 'nothing'])
})

/** Runs another command, as somebody would, and says what is there then. */
async function stateAfterNextCommand(root: string, whole: Record<string, string>): Promise<string> {
  await runCheck(contextIn(root).context, [])
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const tree = Object.fromEntries(
    files.map((entry) => [
      join(entry.parentPath, entry.name).slice(root.length + 1),
      readFileSync(join(entry.parentPath, entry.name), 'utf8'),
    ]),
  )
  if (Object.keys(tree).length === 0) return 'nothing'
  return JSON.stringify(Object.entries(tree).sort()) === JSON.stringify(Object.entries(whole).sort())
    ? 'everything'
    : `half: ${Object.keys(tree)}`
}
