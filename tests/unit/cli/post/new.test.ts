import { describe, expect, it } from 'vitest'
import { post } from '../../../support/site'
import { terminalIn } from '../../../support/transcript'

const DRAFT = `---
title: When to say no
# excerpt: one or two sentences for lists and feeds; needed to publish
# tags: [Leadership, Career]
published: false
created_at: 2026-06-15
author: Fixture editors
# meta_description: what a reader will find, in 50 to 160 characters
---

`

describe('npm run new', { timeout: 120_000 }, () => {
  it('writes a draft, and says where it lies and where to see it', async () => {
    const terminal = terminalIn({})
    expect(await terminal.run(['new', 'When to say no'])).toEqual({
      code: 0,
      out: 'posts/when-to-say-no.mdx\nhttp://localhost:3000/blog/when-to-say-no/\n',
      err: '',
      changed: { 'posts/when-to-say-no.mdx': DRAFT },
    })
    expect(await terminal.run('check')).toMatchObject({ code: 0, out: '1 post, 0 pages, 1 author: no mistakes\n' })
  })

  it('refuses the same title a second time', async () => {
    const terminal = terminalIn({})
    await terminal.run(['new', 'When to say no'])
    expect(await terminal.run(['new', 'When to say no'])).toEqual({
      code: 1,
      out: '',
      err: `/blog/when-to-say-no/ is the address of posts/when-to-say-no.mdx
  fix: --slug when-to-say-no-2
Nothing was written.
`,
      changed: {},
    })
  })

  it('shows the file and writes nothing in a dry run', async () => {
    expect(await terminalIn({}).run(['new', 'When to say no', '--dry-run'])).toEqual({
      code: 0,
      out: `posts/when-to-say-no.mdx would read:\n\n${DRAFT}\nA dry run: nothing was written.\n`,
      err: '',
      changed: {},
    })
  })

  it('takes every key of the front matter, in the spelling of the other posts', async () => {
    const terminal = terminalIn({ 'posts/a.mdx': post({ title: 'A', tags: ['Leadership'], author: 'Ann Lee' }) })
    const flags = [
      ...['--slug', 'saying-no', '--excerpt', 'A refusal: a plan.', '--tags', 'leadership, Planning', '--featured'],
      ...['--created-at', '2026-06-01', '--published-at', '2026-07-01', '--updated-at', '2026-07-02'],
      ...['--review-by', '2027-07-01'],
      ...['--authors', 'ann lee', '--authors', 'Bo, Jr.', '--series', 'Waiting', '--part', '1', '--aliases', '/old/'],
      ...['--meta-description', 'What a refusal is worth, worked through with the figures of one quarter.'],
      ...['--image', './no.png', '--image-alt', 'A door.', '--canonical-url', 'https://example.org/no/'],
    ]
    const { code, changed } = await terminal.run(['new', 'When to say no', ...flags])
    expect(code).toBe(0)
    expect(changed).toEqual({
      'posts/saying-no/index.mdx': `---
title: When to say no
excerpt: "A refusal: a plan."
tags: [Leadership, Planning]
published: false
featured: true
created_at: 2026-06-01
published_at: 2026-07-01
updated_at: 2026-07-02
review_by: 2027-07-01
authors: [Ann Lee, "Bo, Jr."]
meta_description: "What a refusal is worth, worked through with the figures of one quarter."
series: Waiting
part: 1
aliases: [/old/]
image: ./no.png
image_alt: A door.
canonical_url: "https://example.org/no/"
---

`,
    })
  })

  it('makes a folder for a post with pictures', async () => {
    const { changed } = await terminalIn({}).run(['new', 'When to say no', '--images', '--format', 'md'])
    expect(changed).toEqual({ 'posts/when-to-say-no/index.md': DRAFT })
  })

  it.each([
    ['Über Führung & Q&A', 'uber-fuhrung-and-q-and-a'],
    ['Когда сказать «нет»', 'kogda-skazat-net'],
    ['何时说不', 'heshishuobu'],
    ['C++ for managers', 'c-plus-plus-for-managers'],
  ])('gives the title "%s" the address %s', async (title, slug) => {
    const { changed } = await terminalIn({}).run(['new', title])
    expect(Object.keys(changed)).toEqual([`posts/${slug}.mdx`])
  })

  it('asks at a terminal for what is missing, and again for what it cannot use', async () => {
    const answers = ['', '!!!', 'Two queues are not half as long.', 'Planning, Teams', 'A No', 'a-no']
    const { code, out, changed } = await terminalIn({}).run('new', answers)
    expect(code).toBe(0)
    expect(out).toBe(`Title: 
  expected text of 1 to 120 characters, found ""
Title: !!!
Excerpt, one or two sentences (can wait): Two queues are not half as long.
Topics, separated by commas (can wait): Planning, Teams
Address, in words of a-z and 0-9 joined by hyphens: A No
  expected words of a-z and 0-9 joined by hyphens, found "A No"
Address, in words of a-z and 0-9 joined by hyphens: a-no
posts/a-no.mdx
http://localhost:3000/blog/a-no/
`)
    expect(changed['posts/a-no.mdx']).toContain('title: "!!!"\nexcerpt: Two queues are not half as long.\n')
  })

  it('writes nothing when the input ends', async () => {
    expect(await terminalIn({}).run('new', ['When to say no'])).toMatchObject({ code: 1, changed: {} })
  })

  it.each([
    ['another post’s alias', { aliases: ['/blog/when-to-say-no/'] }, 'is an old address of posts/a.mdx'],
    ['another post’s slug', { slug: 'when-to-say-no' }, 'is the address of posts/a.mdx'],
  ])('refuses %s', async (_, fields, message) => {
    const run = await terminalIn({ 'posts/a.mdx': post(fields) }).run(['new', 'When to say no'])
    expect(run).toMatchObject({ code: 1, out: '', changed: {} })
    expect(run.err).toMatch(`/blog/when-to-say-no/ ${message}\n`)
  })

  it('refuses a word of the engine, and a file that is in the way', async () => {
    expect((await terminalIn({}).run('new Media')).err).toMatch('/blog/media/ is reserved for the engine\n')
    const inTheWay = terminalIn({ 'posts/when-to-say-no/notes.txt': '' })
    expect(await inTheWay.run(['new', 'When to say no'])).toMatchObject({ code: 1, changed: {} })
  })

  it.each([
    [['new'], 'a post needs a title: npm run new -- "On saying no"'],
    [['new', '!!!'], 'the title "!!!" cannot be made into an address: choose one with --slug'],
    [['new', 'When', 'to'], 'expected <title>, found "When" "to"'],
    [['new', 'A', '--created-at', '15.12.2025'], '--created-at: expected a day such as 2025-12-15'],
    [['new', 'A', '--image', './a.png'], '--image needs --image-alt'],
    [['new', 'A', '--published'], 'a new post is a draft'],
    [['new', 'A', '--format', 'txt'], '--format is "txt": expected mdx or md'],
    [['new', 'A', '--changes', 'Much'], "Unknown option '--changes'"],
    [['new', 'A', '--titel', 'B'], "Unknown option '--titel'"],
    [['post', 'pubish'], 'there is no verb "pubish"'],
  ])('refuses %j with 2', async (command, message) => {
    const run = await terminalIn({}).run(command)
    expect(run).toMatchObject({ code: 2, out: '', changed: {} })
    expect(run.err.startsWith(message)).toBe(true)
  })
})
