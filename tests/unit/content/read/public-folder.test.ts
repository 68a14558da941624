import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { post, siteWith } from '../../../support/site'

const POST = { 'posts/letting-go.mdx': post({ tags: ['Teams'], aliases: ['/2019/letting-go/'] }) }

async function reports(files: Readonly<Record<string, string | Uint8Array>>) {
  const { problems } = await siteWith({ ...POST, ...files }).load()
  return problems.map(({ file, line, rule, message, hint }) => ({
    place: line ? `${file}:${line}` : file,
    rule,
    message,
    hint,
  }))
}

describe('a file of public/', () => {
  test.each([
    ['index.html', 'the engine writes /index.html itself'],
    ['feed.xml', 'the engine writes /feed.xml itself'],
    ['robots.txt', 'the engine writes /robots.txt itself'],
    ['sitemap.xml', 'the engine writes /sitemap.xml itself'],
    ['404.html', 'the engine writes /404.html itself'],
    ['manifest.webmanifest', 'the engine writes /manifest.webmanifest itself'],
    ['Blog/Letting-Go/index.html', 'the engine writes /Blog/Letting-Go/index.html itself'],
    ['blog/letting-go/og.png', 'the engine writes /blog/letting-go/og.png itself'],
    ['tags/teams/feed.xml', 'the engine writes /tags/teams/feed.xml itself'],
    ['index.txt', 'the engine writes /index.txt itself'],
    ['blog/letting-go/media/a.png', '/blog/letting-go/media/ is a folder that the engine writes to'],
    ['_next/a.js', '/_next/ is a folder that the engine writes to'],
    ['pagefind/a.js', '/pagefind/ is a folder that the engine writes to'],
    ['media/a.png', '/media/ is a folder that the engine writes to'],
    ['islands', '/islands/ is a folder that the engine writes to'],
    ['blog', '/blog is a folder of the site, so no file can have that name'],
    ['feed.xml/old.txt', '/feed.xml is a file of the site, so no folder can have that name'],
    ['_headers/a.txt', '/_headers is a file of the site, so no folder can have that name'],
  ])('may not be %s', async (name, message) => {
    expect(await reports({ [`public/${name}`]: 'x' })).toEqual([
      { place: `public/${name}`, rule: 'public-file', message, hint: expect.any(String) },
    ])
  })

  test.each([
    'google1234.html',
    'blog/letting-go/slides.pdf',
    'blog/other.html',
    'images/desk.png',
    'fonts/mine.woff2',
    '.well-known/key.txt',
    '-.txt',
    'a b%20#?&é.txt',
    '.nojekyll',
    'data.json',
    'notes/index.txt',
  ])('may be %s', async (name) => {
    expect(await reports({ [`public/${name}`]: '{"broken' })).toEqual([])
  })

  test('must be one that can be copied', async () => {
    const site = siteWith({ ...POST, 'public/a.txt': '', 'public/folder/b.txt': '' })
    symlinkSync('nowhere', join(site.root, 'public/gone.txt'))
    symlinkSync('round.txt', join(site.root, 'public/round.txt'))
    symlinkSync('..', join(site.root, 'public/folder/up'))
    symlinkSync('a.txt', join(site.root, 'public/linked.txt'))
    writeFileSync(Buffer.concat([Buffer.from(join(site.root, 'public/caf')), Buffer.from([0xe9])]), '')
    const { problems } = await site.load()
    expect(problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      'public/caf\uFFFD: the name of the file is not UTF-8',
      'public/folder/up: the link leads to a folder that contains it',
      'public/gone.txt: the link leads nowhere',
      'public/round.txt: the link leads nowhere',
    ])
  })

  test('is one that a link may lead to, also when it is a link itself', async () => {
    const site = siteWith({ 'posts/a.mdx': post({}, '[Slides](/talks/slides.pdf)'), 'elsewhere/slides.pdf': '' })
    mkdirSync(join(site.root, 'public'))
    symlinkSync('../elsewhere', join(site.root, 'public/talks'))
    expect((await site.load()).problems.filter(({ rule }) => rule === 'broken-link')).toEqual([])
  })
})

test('files in the engine’s own public folder are refused', async () => {
  const site = siteWith({ 'public/images/a.png': '', 'public/.nojekyll': '', 'content/posts/a.md': post() })
  const { problems } = await site.load({ root: join(site.root, 'content') })
  expect(problems).toMatchObject([
    { file: 'public/images', rule: 'public-file', hint: 'move it to content/public/images' },
  ])
})

describe('public/_redirects', () => {
  test.each([
    ['/about /elsewhere/ 301\n/blog/ /articles/ 301', 2, '/blog/ is an address of the site'],
    ['/* /index.html 200', 1, '/* also matches /, an address of the site'],
    ['/tags/:tag/ /topics/:tag/', 1, '/tags/:tag/ also matches /tags/teams/, an address of the site'],
    ['/blog/letting-go /x/', 1, '/blog/letting-go also matches /blog/letting-go/, an address'],
    ['/2019/letting-go /x/', 1, '/2019/letting-go already redirects: see aliases in posts/letting-go.mdx'],
    ['# comment\n\n/old/', 3, 'expected an old address and a new one, found "/old/"'],
    ['old /new/', 1, 'expected an old address and a new one, found "old /new/"'],
    [`/${'a'.repeat(1000)} /b/`, 1, 'the line has 1005 characters, but hosts read only 1000'],
  ])('%j', async (text, line, message) => {
    const [found, ...more] = await reports({ 'public/_redirects': text })
    expect(found).toMatchObject({
      place: `public/_redirects:${line}`,
      rule: 'public-redirects',
      hint: expect.any(String),
    })
    expect(found?.message).toContain(message)
    expect(more).toEqual([])
  })

  test('may say what takes nothing away', async () => {
    const text = [
      '# Mine',
      '/feed/ /feed.xml 301',
      '/category/* /tags/:splat 301',
      '/ id=:id /old/:id 301',
      '/ /de/ 302 Language=de',
      'https://www.site.example/* https://site.example/:splat 301!',
    ].join('\r\n')
    expect(await reports({ 'public/_redirects': text })).toEqual([])
  })

  test('is text', async () => {
    expect(await reports({ 'public/_redirects': Uint8Array.of(0x2f, 0xe9, 0x0a) })).toMatchObject([
      { place: 'public/_redirects:1', rule: 'encoding' },
    ])
  })

  test('is read as far as hosts read it', async () => {
    const lines = Array.from({ length: 2001 }, (_, at) => `/old-${at} /new/ 301`)
    expect(await reports({ 'public/_redirects': lines.join('\n') })).toMatchObject([
      { place: 'public/_redirects:2001', message: 'hosts read only 2000 redirects, and this is one more' },
    ])
  })
})

describe('public/_headers', () => {
  test.each([
    ['/*\n  Content-Security-Policy: default-src *', 2, '/* also matches /, whose policy the build writes'],
    ['https://x.example/blog/*\n  content-security-policy: x', 2, 'https://x.example/blog/* also matches /blog/'],
    ['X-Mine: 1', 1, 'expected a path first, found "X-Mine: 1"'],
    ['/a/*\n  ! Cache-Control', 2, '"! Cache-Control" removes a header'],
    ['/a/*\n  no header', 2, 'expected a header, found "no header"'],
    ['/*/a/*\n  X-Mine: 1', 1, '/*/a/* has more than one *, but hosts allow only one'],
    [`/a\n  X-Mine: ${'a'.repeat(2000)}`, 2, 'the line has 2008 characters, but hosts read only 2000'],
    [Array.from({ length: 51 }, (_, at) => `/${at}\n  X-Mine: 1`).join('\n'), 101, 'hosts read 100 rules'],
  ])('%j', async (text, line, message) => {
    const [found, ...more] = await reports({ 'public/_headers': text })
    expect(found).toMatchObject({ place: `public/_headers:${line}`, rule: 'public-headers', hint: expect.any(String) })
    expect(found?.message).toContain(message)
    expect(more).toEqual([])
  })

  test('may say what it likes of files of its own, and more of pages', async () => {
    const text =
      '# Mine\n/demo/*\n  Content-Security-Policy: script-src *\n  Cache-Control: no-store\n\n/*\n  X-Mine: 1\n  Link: <a>\n'
    expect(await reports({ 'public/_headers': text, 'public/demo/index.html': '' })).toEqual([])
  })
})

describe('public/.well-known/security.txt', () => {
  test.each([
    ['# Ours\nContact: mailto:a@b.example\nExpires: 2027-01-01T00:00:00.000Z\nPreferred-Languages: en\n', []],
    ['Expires: 2027-01-01T00:00:00Z\n', [':1 it names no contact']],
    ['contact: https://b.example/\n', [':1 it does not say until when it holds']],
    [
      'Contact: a@b.example\nExpires: 2020-01-01T00:00:00Z\nExpires: 2027-01-01T00:00:00Z\n',
      [
        ':1 expected an address that begins with mailto:, https: or tel:, found "a@b.example"',
        ':2 it expired on 2020-01-01',
        ':3 it says twice until when it holds',
      ],
    ],
    ['Contact: tel:+49\nExpires: next year\n', [':2 expected a date and time, found "next year"']],
  ])('%j', async (text, expected) => {
    // That the settings of the suite have one too is another rule's business.
    const all = await reports({ 'public/.well-known/security.txt': text })
    const found = all.filter(({ rule }) => rule === 'security-txt')
    const name = 'public/.well-known/security.txt'
    expect(found.map(({ place, message }) => `${place.slice(name.length)} ${message}`)).toEqual(expected)
  })
})
