import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Problem, renderText } from '../../../../lib/problems'
import { post, siteWith } from '../../../support/site'

const GOOD = { 'posts/good.mdx': post({ title: 'Good' }) }

async function problemsOf(bytes: string | Uint8Array, name = 'posts/bad.mdx'): Promise<readonly Problem[]> {
  const { posts, problems } = await siteWith({ ...GOOD, [name]: bytes }).load()
  expect(posts.map(({ slug }) => slug)).toEqual(['good'])
  expect(new Set(problems.map(({ file }) => file))).toEqual(new Set([name]))
  return problems
}

const latin1 = (text: string) => Buffer.from(text, 'latin1')

describe('bytes that are no post', () => {
  it.each([
    ['Latin-1', latin1(post({}, 'café')), 8, 4, /^byte \d+ \(0xE9\) is not UTF-8 \("é" in Latin-1\)$/],
    [
      'bytes cut off in the middle',
      Buffer.from(post({}, 'café')).subarray(0, -2),
      8,
      4,
      /^byte \d+ \(0xC3\) is not UTF-8/,
    ],
    [
      'a lone byte after a real replacement character',
      Buffer.concat([Buffer.from('\uFFFD'), latin1('é')]),
      1,
      2,
      /^byte 3 /,
    ],
    ['an overlong form', Buffer.from([0x2d, 0xc0, 0xaf]), 1, 2, /^byte 1 \(0xC0\)/],
    [
      'UTF-16 with a mark',
      Buffer.from(`\uFEFF${post()}`, 'utf16le'),
      undefined,
      undefined,
      /^expected UTF-8, found UTF-16$/,
    ],
    ['UTF-16 without a mark', Buffer.from(post(), 'utf16le'), undefined, undefined, /^expected UTF-8, found UTF-16$/],
    ['nothing', '', undefined, undefined, /^the file is empty$/],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 1, 1, /^byte 0 \(0x89\) is not UTF-8$/],
    ['5 MB', 'x'.repeat(5_000_000), undefined, undefined, /^expected at most 1 MiB, found 4.8 MiB$/],
    ['a NUL', post({}, 'a\u0000b'), 8, 2, /^found the control character U\+0000$/],
    ['an escape', post({}, 'a\u001Bb'), 8, 2, /^found the control character U\+001B$/],
    ['a noncharacter', post({}, 'a\uFFFEb'), 8, 2, /^found the control character U\+FFFE$/],
    ['a lone carriage return', post().replaceAll('\n', '\r'), 1, 4, /^found a carriage return without a line feed$/],
  ])('%s', async (_, bytes, line, column, message) => {
    const [problem, ...others] = await problemsOf(bytes)
    expect(others).toEqual([])
    expect(problem).toMatchObject({
      severity: 'error',
      message: expect.stringMatching(message),
      hint: expect.any(String),
    })
    expect([problem?.line, problem?.column]).toEqual([line, column])
  })

  it.each([
    ['10,000 nested quotes', post({}, `${'>'.repeat(10_000)} deep`)],
    ['64 kB of braces', post({}, '{'.repeat(32_000) + '}'.repeat(32_000))],
    ['64 kB of braces in front matter', `---\ntitle: ${'{'.repeat(64_000)}\n---\n`],
    ['64 kB of lists in front matter', `---\n${'- '.repeat(32_000)}\n---\n`],
  ])('%s', async (_, text) => {
    const problems = await problemsOf(text)
    expect(problems.every(({ severity }) => severity === 'error')).toBe(true)
    expect(renderText(problems, () => text).length).toBeLessThan(5_000)
  })

  it('expands no YAML references', async () => {
    const bomb = Array.from({ length: 30 }, (_, n) => `k${n + 1}: &r${n + 1} [${Array(9).fill(`*r${n}`).join(', ')}]`)
    const problems = await problemsOf(`---\ntitle: A\nk0: &r0 [a]\n${bomb.join('\n')}\n---\n`)
    expect(problems.filter(({ rule }) => rule === 'yaml-reference')).toHaveLength(270)
  })
})

describe('code in front matter', () => {
  const ran = () => Reflect.get(globalThis, 'fixtureRan')

  it.each(['---js', '---javascript', '---JS', '---coffee', '---json', '---toml', '---constructor', '--- js'])(
    'is never run after %s',
    async (fence) => {
      const [problem] = await problemsOf(`${fence}\nglobalThis.fixtureRan = true\n---\n\nText\n`)
      expect(problem).toMatchObject({ line: 1, column: 1, rule: 'front-matter-language', hint: '---' })
      expect(ran()).toBeUndefined()
    },
  )

  it('is never run from a YAML tag', async () => {
    const text = '---\ntitle: !!js/function "function () { globalThis.fixtureRan = true }"\n---\n'
    expect((await problemsOf(text))[0]).toMatchObject({ line: 2, column: 8, rule: 'yaml' })
    expect(ran()).toBeUndefined()
  })

  it('cannot reach the prototype of objects', async () => {
    const site = siteWith({
      'posts/a.mdx': '---\ntitle: A\n__proto__: { polluted: true }\nconstructor: x\n---\n\nText\n',
    })
    const { problems } = await site.load()
    expect(problems.map(({ field, rule }) => [field, rule])).toEqual([
      ['__proto__', 'unknown-key'],
      ['constructor', 'unknown-key'],
    ])
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})

describe('what a file may look like', () => {
  it('reads a file to which two tools have put a byte order mark', async () => {
    expect((await siteWith({ 'posts/a.mdx': `\uFEFF\uFEFF${post()}` }).load()).problems).toEqual([])
  })

  it('reads CRLF and a byte order mark like any other file', async () => {
    const site = siteWith({ 'posts/a.mdx': `\uFEFF${post({ published: 'yes' }).replaceAll('\n', '\r\n')}` })
    expect((await site.load()).problems).toMatchObject([{ line: 4, column: 12, field: 'published' }])
  })

  it('reports the second read of a broken file like the first', async () => {
    const site = siteWith({ 'posts/a.mdx': '---\ntitle: a: b\n---\n' })
    expect((await site.load()).problems).toEqual((await site.load()).problems)
    expect((await site.load()).problems).toHaveLength(1)
  })
})

describe('links in the content folder', () => {
  it('are followed within it and refused when they leave it or lead nowhere', async () => {
    const outside = siteWith({ 'secret.mdx': post() })
    const site = siteWith({ ...GOOD, 'shelf/inside.txt': post({ title: 'Inside' }) })
    symlinkSync(join(outside.root, 'secret.mdx'), join(site.root, 'posts/outside.mdx'))
    symlinkSync(outside.root, join(site.root, 'posts/folder'))
    symlinkSync(join(site.root, 'shelf/inside.txt'), join(site.root, 'posts/inside.mdx'))
    symlinkSync(join(site.root, 'gone'), join(site.root, 'posts/gone.mdx'))
    const { posts, problems } = await site.load()
    expect(posts.map(({ slug }) => slug)).toEqual(['good', 'inside'])
    expect(problems.map(({ file, message }) => [file, message])).toEqual([
      ['posts/folder', 'the link leads out of the content folder'],
      ['posts/gone.mdx', 'the link leads nowhere'],
      ['posts/outside.mdx', 'the link leads out of the content folder'],
    ])
  })

  it('cannot lead an index out of it either', async () => {
    const outside = siteWith({ 'secret.mdx': post() })
    const site = siteWith(GOOD)
    mkdirSync(join(site.root, 'posts/a'))
    symlinkSync(join(outside.root, 'secret.mdx'), join(site.root, 'posts/a/index.mdx'))
    expect((await site.load()).problems).toMatchObject([{ file: 'posts/a/index.mdx', rule: 'symlink' }])
  })
})

describe('files that are no texts', () => {
  it('are ignored when hidden or a README, reported otherwise', async () => {
    const site = siteWith({ ...GOOD, 'README.md': '# Notes', 'posts/README.md': '# Notes', 'posts/.DS_Store': 'x' })
    writeFileSync(join(site.root, 'posts/notes.txt'), 'x')
    writeFileSync(join(site.root, 'posts/cover.png'), 'x')
    expect((await site.load()).problems.map(({ file, severity }) => [file, severity])).toEqual([
      ['posts/cover.png', 'warning'],
      ['posts/notes.txt', 'warning'],
    ])
  })

  it('are reported when they are texts in a folder of another name', async () => {
    const site = siteWith({ ...GOOD, 'post/lost.mdx': post(), 'images/a.svg': '<svg/>' })
    expect((await site.load()).problems).toMatchObject([{ file: 'post/lost.mdx', rule: 'stray-file' }])
  })
})
