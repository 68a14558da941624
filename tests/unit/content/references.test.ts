import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { createContentLoader } from '../../../lib/content'
import { createPreview } from '../../../lib/content/preview'
import { loadArtifact } from '../../../lib/mdx'
import { compileBody } from '../../support/compile'
import { NOW, post, siteWith } from '../../support/site'

// The first compile of a process loads parsers, and the first citation makes its style.
vi.setConfig({ testTimeout: 60_000 })

const work = (key: string, title = `Work of ${key}`, year = 1996) =>
  `@book{${key}, author = {Grove, Andrew}, title = {${title}}, year = ${year}}\n`

/** Returns a loader that stays open, and what it has compiled since the last call. */
function gateOf(files: Readonly<Record<string, string>>) {
  const { root } = siteWith(files)
  const compile = vi.fn(compileBody)
  const open = () => createContentLoader({ root, drafts: true, compile, cwd: root, remembers: true })
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return { root, write, open, compiled: () => compile.mock.calls.splice(0).map(([{ file }]) => file) }
}

async function markdownOf(files: Readonly<Record<string, string>>, slug = 'a'): Promise<string> {
  const { posts, problems } = await siteWith(files).load()
  expect(problems).toEqual([])
  return (await loadArtifact(posts.find((one) => one.slug === slug)?.artifact ?? '')).markdown
}

describe('references of a site', () => {
  it('are those in references.bib, or in references.json', async () => {
    const text = { 'posts/a.mdx': post({}, 'So it is [@grove, p. 64].') }
    const said = 'So it is (Grove, 1996, p. 64).\n\n## Sources\n\n- Grove, A. (1996). *Work*.\n'
    expect(await markdownOf({ ...text, 'references.bib': work('grove', 'Work') })).toBe(said)
    const author = [{ family: 'Grove', given: 'Andrew' }]
    const json = [{ id: 'grove', type: 'book', title: 'Work', author, issued: { 'date-parts': [[1996]] } }]
    expect(await markdownOf({ ...text, 'references.json': JSON.stringify(json) })).toBe(said)
  })

  it('give way to those beside a text', async () => {
    const files = {
      'references.bib': work('grove', 'Site') + work('other', 'Other', 2001),
      'posts/a/index.mdx': post({}, 'So [@grove; @other].'),
      'posts/a/references.bib': work('grove', 'Own'),
      'posts/b.mdx': post({ title: 'B' }, 'So [@grove].'),
    }
    const own = await markdownOf(files)
    expect(own).toContain('*Own*')
    expect(own).toContain('*Other*')
    expect(own).not.toContain('*Site*')
    expect(await markdownOf(files, 'b')).toContain('*Site*')
  })

  it('mean nothing where there are none: brackets stay text', async () => {
    expect(await markdownOf({ 'posts/a.mdx': post({}, 'Thanks to [@grove].') })).toBe('Thanks to \\[@grove].\n')
  })

  it('may have works that nobody cites, and an empty file', async () => {
    expect(await markdownOf({ 'posts/a.mdx': post(), 'references.bib': work('grove') })).toBe('Some words.\n')
    expect(await markdownOf({ 'posts/a.mdx': post(), 'references.bib': '' })).toBe('Some words.\n')
  })

  it('compile a text again when a work that it cites changes, and no other text', async () => {
    const { open, write, compiled } = gateOf({
      'posts/a.mdx': post({ title: 'A' }, `So [@grove]. ${performance.now()}`),
      'posts/b.mdx': post({ title: 'B' }, `So [@other]. ${performance.now()}`),
      'posts/c.mdx': post({ title: 'C' }, `Nothing. ${performance.now()}`),
      'references.bib': work('grove') + work('other'),
    })
    const gate = open()
    const before = await gate.load(NOW)
    expect(before.problems).toEqual([])
    expect(compiled()).toHaveLength(3)
    await gate.load(NOW)
    await open().load(NOW)
    expect(compiled()).toEqual([])

    write('references.bib', work('grove', 'Another title') + work('other'))
    const after = await gate.load(NOW)
    expect(compiled()).toEqual(['posts/a.mdx'])
    const digestOf = ({ posts }: typeof before, slug: string) => posts.find((one) => one.slug === slug)?.digest
    expect(digestOf(after, 'a')).not.toBe(digestOf(before, 'a'))
    expect(digestOf(after, 'b')).toBe(digestOf(before, 'b'))

    // Another process, which knows the texts from its records.
    write('references.bib', work('grove', 'Another title') + work('other', 'Yet another'))
    await open().load(NOW)
    expect(compiled()).toEqual(['posts/b.mdx'])
  })

  it('are noticed when they come and when they go', async () => {
    const { root, open, write, compiled } = gateOf({ 'posts/a.mdx': post({}, `So [@grove]. ${performance.now()}`) })
    const gate = open()
    const digest = async () => (await gate.load(NOW)).posts[0]?.digest
    const without = await digest()
    write('references.bib', work('grove'))
    const withThem = await digest()
    expect(withThem).not.toBe(without)
    expect(compiled()).toHaveLength(2)
    rmSync(join(root, 'references.bib'))
    expect(await digest()).toBe(without)
  })

  it('are noticed by a preview when their file is saved', async () => {
    const { root, write } = gateOf({ 'posts/a.mdx': post({}, 'So [@grove].'), 'references.bib': work('grove') })
    const preview = createPreview({ root, cwd: root, compile: compileBody })
    const before = await preview.get(NOW)
    expect(await preview.get(NOW)).toBe(before)
    write('references.bib', work('grove', 'Another title'))
    const after = await preview.get(NOW)
    expect((await loadArtifact(after.posts[0]?.artifact ?? '')).markdown).toContain('*Another title*')
  })

  it('leave alone what cannot be known while a file has a mistake, and look again when it is mended', async () => {
    const { open, write } = gateOf({
      'posts/a.mdx': post({}, 'So [@grove].'),
      'references.bib': `${work('grove').slice(0, -2)}\n`,
    })
    const gate = open()
    expect((await gate.load(NOW)).problems).toMatchObject([{ file: 'references.bib', line: 1, rule: 'references' }])
    write('references.bib', work('grove'))
    const { posts, problems } = await gate.load(NOW)
    expect(problems).toEqual([])
    expect((await loadArtifact(posts[0]?.artifact ?? '')).markdown).toContain('(Grove, 1996)')
  })
})

describe('a file of references', () => {
  const problemsOf = async (files: Readonly<Record<string, string>>) =>
    (await siteWith({ 'posts/a.mdx': post(), ...files }).load()).problems.map(
      ({ file, line, column, severity, rule, message }) => `${file}:${line}:${column} ${severity} ${rule}: ${message}`,
    )

  it.each([
    ['1:1 error references: the entry a is never closed', '@book{a,\n  title = {A\n}\n'],
    ['3:3 error references: expected a comma or }, found a name', '@book{a,\n  title = {A}\n  year = 1996\n}\n'],
    ['3:1 error references: another work has the key a already', `${work('a')}\n${work('a')}`],
    [
      '2:1 error unsafe-address: the address of this work is "javascript:alert(1)"',
      '\n@misc{a, title = {A}, url = {javascript:alert(1)}}',
    ],
    ['1:1 error references: a field of this work is too long', `@book{a, title = {${'long '.repeat(3000)}}}`],
  ])('says %s', async (said, text) => {
    expect(await problemsOf({ 'references.bib': text })).toEqual([`references.bib:${said}`])
    expect(await problemsOf({ 'posts/b/index.mdx': post({ title: 'B' }), 'posts/b/references.bib': text })).toEqual([
      `posts/b/references.bib:${said}`,
    ])
  })

  it.each([
    ['1:10 error references: it is not JSON: invalid symbol', '[{ "id": a }]'],
    ['1:15 error references: it is not JSON: close bracket expected', '[{ "id": "a" }'],
    ['1:1 error references: expected a list of works', '{}'],
    [
      '2:1 error references: author: expected a list of names with family and given',
      '[\n{ "id": "a", "type": "book", "author": "A" }]',
    ],
    [
      '1:35 error references: another work has the key a already',
      '[{ "id": "a", "type": "book" },   { "id": "a", "type": "book" }]',
    ],
  ])('says %s', async (said, text) => {
    expect(await problemsOf({ 'references.json': text })).toEqual([`references.json:${said}`])
  })

  it('is refused if it stands for more than memory holds, or is nested deeper than anybody writes', async () => {
    const doubled = Array.from({ length: 40 }, (_, at) => `@string{s${at + 1} = s${at} # s${at}}`).join('\n')
    const bomb = `@string{s0 = "aaaaaaaa"}\n${doubled}\n@book{a, title = s40}`
    const began = process.cpuUsage()
    for (const [text, place] of [
      [bomb, '1:1'],
      [bomb.replace('title = s40', 'title = s20'), '1:1'],
      [`@book{a, title = ${'{'.repeat(2e5)}${'}'.repeat(2e5)}}`, '1:117'],
    ] as const) {
      expect(await problemsOf({ 'references.bib': text })).toEqual([
        `references.bib:${place} error references: this file holds more than can be read`,
      ])
    }
    expect(await problemsOf({ 'references.json': '['.repeat(3e5) })).toHaveLength(1)
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(10)
  })

  it('is read under its own name only', async () => {
    expect(
      await problemsOf({
        'sources.bib': work('a'),
        'posts/a.bib': work('a'),
        'posts/b/index.mdx': post({ title: 'B' }),
        'posts/b/b.bib': work('a'),
        'posts/b/references.bib': work('a'),
        'posts/b/references.json': '[]',
      }),
    ).toEqual([
      'posts/a.bib:undefined:undefined warning stray-file: nothing reads a.bib: the references of a text are in its folder',
      'posts/b/b.bib:undefined:undefined warning stray-file: nothing reads b.bib: the references of a text are in its folder',
      'posts/b/references.json:undefined:undefined error references: found both references.bib and references.json',
      'sources.bib:undefined:undefined warning stray-file: nothing reads this file',
    ])
  })
})
