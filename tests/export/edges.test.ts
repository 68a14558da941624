import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseRssFeed } from 'feedsmith'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Built, buildSite, runBuild } from '../support/build'
import { siteFile } from '../support/settings'

const SITE_NOW = '2026-11-22T12:00:00Z'

/** A content folder with these files. */
function contentWith(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'fulcrum-'))
  mkdirSync(join(root, 'posts'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return root
}

function post(fields: Readonly<Record<string, string>>, body: string): string {
  const all = { excerpt: 'An excerpt.', published: 'true', published_at: '2026-01-15', ...fields }
  return `---\n${Object.entries(all)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n---\n\n${body}\n`
}

function texts(built: Built): string {
  return built.files
    .filter((file) => /\.(html|xml|json|txt|md|js|webmanifest)$/.test(file))
    .map((file) => built.read(file))
    .join('\n')
}

test('a site without posts builds, says so, and has empty feeds', async () => {
  const built = await buildSite('empty', { CONTENT_DIR: contentWith({ 'site.ts': siteFile({}) }), SITE_NOW })
  expect(built.read('index.html')).toContain('Nothing here yet.')
  expect(built.files.filter((file) => /^blog\/.+/.test(file))).toEqual(['blog/index.html'])
  expect(built.files.filter((file) => file.includes('/-') || file.startsWith('.well-known'))).toEqual([])
  expect(parseRssFeed(built.read('feed.xml')).items ?? []).toEqual([])
})

describe('a site with a page called guide, and a word on security', () => {
  const page = '---\ntitle: A guide of mine\nexcerpt: To Leipzig.\n---\n\nTake the train.\n'
  const security = { contact: ['mailto:s@notes.example', 'https://notes.example/s/'], expires: '2027-01-01' }
  let built: Built

  beforeAll(async () => {
    const files = { 'pages/guide.md': page, 'site.ts': siteFile({ security }) }
    built = await buildSite('own-guide', { CONTENT_DIR: contentWith(files), SITE_NOW })
  })

  test('has nothing of the author’s guide, which the preview serves at that address', () => {
    expect(built.read('guide/index.html')).toContain('Take the train.')
    expect(built.files.filter((file) => /^(?:guide|preview)\//.test(file))).toEqual([
      'guide/index.html',
      'guide/og.png',
    ])
    expect(texts(built)).not.toMatch(/How to write for this site|guide-example|preview\/guide/)
    const examples = readdirSync('docs/examples').map((name) => readFileSync(join('docs/examples', name), 'latin1'))
    const bytes = (file: string) => readFileSync(join(built.folder, file), 'latin1')
    expect(built.files.filter((file) => examples.includes(bytes(file)))).toEqual([])
  })

  test('says at the place that is known for it how to report a weakness', () => {
    expect(built.files.filter((file) => file.startsWith('.well-known/'))).toEqual(['.well-known/security.txt'])
    expect(built.read('.well-known/security.txt')).toBe(
      [
        'Contact: mailto:s@notes.example',
        'Contact: https://notes.example/s/',
        'Expires: 2027-01-01T00:00:00+01:00',
        'Preferred-Languages: en',
        'Canonical: https://notes.example/.well-known/security.txt',
        '',
      ].join('\n'),
    )
    expect(built.read('_headers')).toMatch(
      /^\/\.well-known\/security\.txt\n(?: {2}!.*\n)? {2}Content-Type: text\/plain; charset=utf-8$/m,
    )
  })
})

const foreign = `---
title: "On Letting Go: What to Keep, and What to Hand Over"
slug: "on-letting-go"
excerpt: "Handing work over isn't the hard part. Keeping your hands off it afterwards is."
tags: ["Leadership", "Engineering Management"]
published: true
featured: true
created_at: "2025-12-15"
published_at: "2025-12-15"
author: "A. Writer"
meta_description: "How a technical leader hands work over, what stays on the desk, and why the second week is harder than the first."
---

# On Letting Go: What to Keep, and What to Hand Over

I kept the release script for two years — nobody asked me to.

**The question isn't "Is mine better?"**
**The question is "Who is waiting?"**

## What I Kept

### Good Reasons

**1. It was on fire**

- **~10%** of the week
- a 1-on-1 that could not move

> Somebody else would have asked sooner.
`

const hostile = 'A </script><b>&amp; "quotes" 🙂 שלום'
/** The same as readers see it. */
const shown = 'A </script><b>&amp; “quotes” 🙂 שלום'

function canary(word: string, fields: Readonly<Record<string, string>>): string {
  const own = {
    title: `The ${word}title stays here`,
    slug: `${word}slug`,
    excerpt: `${word}excerpt`,
    tags: `[${word}tag]`,
    author: `${word}author`,
  }
  return post({ ...own, ...fields }, `${word}body\n\n## ${word}heading`)
}

describe('a site of several posts', () => {
  const CONTENT_DIR = contentWith({
    'posts/on-letting-go.mdx': foreign,
    'posts/open.mdx': post({ title: 'Open', tags: '[Teams]' }, 'Words.'),
    'posts/draft.mdx': canary('draftcanary', { published: 'false' }),
    'posts/tomorrow.mdx': canary('futurecanary', { published_at: '2026-11-23' }),
    'posts/hostile.mdx': post({ title: JSON.stringify(hostile) }, 'Words.'),
  })
  let built: Built

  beforeAll(async () => {
    built = await buildSite('several', { CONTENT_DIR, SITE_NOW })
  })

  test('has a post of another system as it is: one h1, its marks, its topics, feeds and data', () => {
    const html = built.read('blog/on-letting-go/index.html')
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toContain('<strong>The question isn’t “Is mine better?”</strong>')
    expect(html).toMatch(/<h2 id="what-i-kept">/)
    expect(html).toMatch(/<h3 id="good-reasons">/)
    expect(html).toContain('<blockquote>')
    expect(html).toContain('two years — nobody')
    expect(html).toContain('"@type":"BlogPosting"')
    expect(built.files).toEqual(
      expect.arrayContaining([
        'tags/engineering-management/index.html',
        'authors/a-writer/index.html',
        'blog/on-letting-go/og.png',
      ]),
    )
    const titles = parseRssFeed(built.read('feed.xml')).items?.map(({ title }) => title)
    expect(titles).toContain('On Letting Go: What to Keep, and What to Hand Over')
    expect(built.read('blog/on-letting-go/index.md')).toContain('## What I Kept')
  })

  test('has nothing of a draft or of a post of tomorrow in any file', () => {
    expect(texts(built).match(/(draft|future)canary\w*/g)).toBeNull()
    expect(built.files.filter((file) => file.includes('canary'))).toEqual([])
    expect(built.read('blog/open/index.html')).toContain('Words.')
  })

  test('has a title that would break out as a title in page, data, feeds and sitemap', () => {
    const html = built.read('blog/hostile/index.html')
    const [, json = ''] = html.match(/<script type="application\/ld\+json">(.*?)<\/script>/s) ?? []
    expect(JSON.parse(json)['@graph'][0].headline).toBe(shown)
    expect(html).toContain('<h1 dir="auto">A &lt;/script&gt;&lt;b&gt;&amp;amp; “quotes” 🙂 שלום</h1>')
    const titles = parseRssFeed(built.read('feed.xml')).items?.map(({ title }) => title)
    expect(titles).toContain(shown)
    const { items } = JSON.parse(built.read('feed.json')) as { items: readonly { title: string }[] }
    expect(items.map(({ title }) => title)).toContain(shown)
  })

  test('is the same in a second build, byte for byte', async () => {
    expect(digest(await buildSite('second', { CONTENT_DIR, SITE_NOW }, ['--clean']))).toEqual(digest(built))
  })
})

describe('a mistake', () => {
  test('is reported with its place, ends with 1 and touches no export', () => {
    const CONTENT_DIR = contentWith({ 'posts/wrong.mdx': post({ title: 'Wrong', published: 'yes' }, 'Words.') })
    const { folder } = runBuild('kept', { CONTENT_DIR, SITE_NOW })
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'index.html'), 'the last release')
    const { code, output } = runBuild('kept', { CONTENT_DIR, SITE_NOW })
    expect(code).toBe(1)
    expect(output).toMatch(/wrong\.mdx:3:12 {2}published {2}expected true or false, found "yes"/)
    expect(output).toContain('fix: published: true')
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('the last release')
    expect(existsSync('out.staging')).toBe(false)
  })
})

describe('a preview under a base path', () => {
  let built: Built

  beforeAll(async () => {
    const env = { BASE_PATH: '/notes', SITE_URL: 'https://example.org', SITE_ENV: 'preview' }
    built = await buildSite('base-path', { ...env, CONTENT_DIR: 'tests/site', SITE_NOW })
  })

  test('has no address that does not begin with it', () => {
    const outside: string[] = []
    for (const file of built.files.filter((name) => name.endsWith('.html'))) {
      for (const [, address = ''] of built.read(file).matchAll(/(?:href|src|srcset)="(\/[^"]*)"|url\((\/[^)]*)\)/g)) {
        if (!address.startsWith('/notes/') && address !== '') outside.push(`${file} → ${address}`)
      }
    }
    expect(outside).toEqual([])
    expect(built.read('feed.xml')).toContain('https://example.org/notes/blog/')
    expect(built.read('feed.xml')).not.toMatch(/https:\/\/example\.org\/(?!notes\/)/)
    expect(built.read('sitemap.xml')).not.toMatch(/https:\/\/example\.org\/(?!notes\/)/)
    expect(built.read('index.html')).toContain('content="https://example.org/notes/og.png"')
    expect(built.read('manifest.webmanifest')).toContain('/notes/')
  })

  test('asks not to be indexed', () => {
    expect(built.read('robots.txt')).toContain('Disallow: /')
    expect(built.read('blog/plain/index.html')).toMatch(/<meta name="robots" content="noindex, nofollow"/)
  })
})

/** A line for each file, which changes with its bytes. */
function digest({ files, folder }: Built): string[] {
  return files.map((file) => {
    const bytes = readFileSync(join(folder, file))
    return `${file} ${createHash('sha256').update(bytes).digest('hex')}`
  })
}

test('what a publication in a move lets pass is published, and the policy lets its pictures through', async () => {
  const severities = { 'broken-link': 'warning', 'broken-anchor': 'off', 'image-alt': 'off' }
  const check = { severities, pictureHosts: ['images.example.org'], elsewhere: ['/docs/*'] }
  const body = [
    '[a](/gone/) [b](#gone) [c](/docs/start/)',
    '![](https://images.example.org/a.png)',
    '<Figure src="https://images.example.org/b.png" alt="B">The caption.</Figure>',
  ].join('\n\n')
  const built = await buildSite('moving', {
    CONTENT_DIR: contentWith({
      'site.ts': siteFile({ check }),
      'posts/move.mdx': post({ title: 'A move' }, body),
    }),
    SITE_NOW,
  })
  const page = built.read('blog/move/index.html')
  expect(page).toContain('<img src="https://images.example.org/a.png" alt="" loading="lazy" decoding="async"')
  expect(page).toMatch(/<figure id="figure-2"><img src="https:\/\/images\.example\.org\/b\.png" alt="B"/)
  expect(page).toContain('href="/docs/start/"')
  expect(built.read('_headers')).toContain("img-src 'self' https://images.example.org;")
  expect(built.read('feed.xml')).toContain('https://images.example.org/a.png')
})
