import { describe, expect, it } from 'vitest'
import { examples } from '../../support/examples'
import { post, siteWith } from '../../support/site'

describe('loadContent', () => {
  it('gives a post with everything that its front matter says', async () => {
    const fields = {
      title: '  On\n delegation ',
      slug: 'delegation',
      excerpt: 'What to hand over first.',
      tags: ['Leadership', 'C++'],
      featured: true,
      created_at: '2026-03-01',
      updated_at: '2026-04-01T09:30:00+02:00',
      authors: ['The Fixture desk', 'Fixture editors'],
      meta_description: 'Which work to hand over first, how much of it, and what to keep when a team has grown.',
      series: 'First year',
      part: 1,
      aliases: ['/2019/delegation/'],
      canonical_url: 'https://example.org/delegation/',
    }
    const { posts, problems, authors } = await siteWith({ 'posts/a.mdx': post(fields, 'One two three.') }).load()
    expect(problems).toEqual([])
    expect(posts[0]).toMatchObject({
      slug: 'delegation',
      path: '/blog/delegation/',
      file: 'posts/a.mdx',
      format: 'mdx',
      status: 'published',
      title: 'On delegation',
      excerpt: 'What to hand over first.',
      description: fields.meta_description,
      tags: [
        { label: 'Leadership', slug: 'leadership' },
        { label: 'C++', slug: 'c-plus-plus' },
      ],
      featured: true,
      created: { day: '2026-03-01' },
      published: { day: '2026-03-02', iso: '2026-03-02T00:00:00+01:00' },
      updated: { day: '2026-04-01', iso: '2026-04-01T09:30:00+02:00' },
      authors: [{ name: 'The Fixture desk', slug: 'the-fixture-desk' }, { name: 'Fixture editors' }],
      series: { label: 'First year', slug: 'first-year', part: 1 },
      aliases: ['/2019/delegation/'],
      canonicalUrl: 'https://example.org/delegation/',
      facts: { words: 3, minutes: 1 },
    })
    expect(posts[0]).not.toHaveProperty('folder')
    expect(authors.map(({ slug }) => slug)).toEqual(['fixture-editors', 'the-fixture-desk'])
  })

  it('fills in what may be left out', async () => {
    const { posts } = await siteWith({ 'posts/on-delegation.md': post() }).load()
    expect(posts[0]).toMatchObject({
      slug: 'on-delegation',
      format: 'md',
      description: 'What to hand over first.',
      tags: [],
      featured: false,
      aliases: [],
      authors: [{ name: 'Fixture editors' }],
    })
    for (const key of ['created', 'updated', 'series', 'image', 'canonicalUrl'])
      expect(posts[0]).not.toHaveProperty(key)
  })

  it('names a folder post by its folder and keeps the folder', async () => {
    const site = siteWith({ 'posts/on-delegation/index.mdx': post() })
    const { posts } = await site.load()
    expect(posts[0]).toMatchObject({ slug: 'on-delegation', folder: `${site.root}/posts/on-delegation` })
  })

  it('reads quoted and bare values alike', async () => {
    const bare =
      'title: 2024\nexcerpt: true\npublished: true\npublished_at: 2026-03-02\nseries: 1.0\npart: 1\nfeatured: false\n'
    const quoted = bare.replace(/: (.*)$/gm, ': "$1"')
    const single = bare.replace(/: (.*)$/gm, ": '$1'")
    for (const yaml of [bare, quoted, single]) {
      const { posts, problems } = await siteWith({ 'posts/a.mdx': `---\n${yaml}---\n\nText.\n` }).load()
      expect(problems).toEqual([])
      expect(posts[0]).toMatchObject({
        title: '2024',
        excerpt: 'true',
        featured: false,
        series: { label: '1.0', part: 1 },
        published: { text: '2026-03-02' },
      })
    }
  })

  it('sorts by publication, newest first, then by title, then by slug', async () => {
    const { posts } = await siteWith({
      'posts/a.mdx': post({ title: 'Same', published_at: '2026-01-01' }),
      'posts/b.mdx': post({ title: 'Same', published_at: '2026-01-01' }),
      'posts/c.mdx': post({ title: 'Early', published_at: '2026-01-01' }),
      'posts/d.mdx': post({ title: 'New', published_at: '2026-02-01', updated_at: '2026-02-01' }),
      'posts/e.mdx': post({ title: 'Old', published_at: '2025-01-01', updated_at: '2026-06-01' }),
    }).load()
    expect(posts.map(({ slug }) => slug)).toEqual(['d', 'c', 'a', 'b', 'e'])
  })

  it.each(['/x%00/', '/a%0Ab/', '/%7f/', '/%FF/', `/${'a'.repeat(201)}/`, `/${'%C3%BC'.repeat(101)}/`])(
    'refuses an alias that no file can answer: %s',
    async (alias) => {
      const { posts, problems } = await siteWith({ 'posts/a.mdx': post({ aliases: [alias] }) }).load()
      expect(posts).toEqual([])
      expect(problems).toMatchObject([{ line: 6, field: 'aliases', rule: 'invalid-value' }])
    },
  )

  it('takes an alias in any script', async () => {
    const aliases = ['/%C3%BCber-uns/', `/${'a'.repeat(200)}/`, '/a%20b.html']
    const { posts } = await siteWith({ 'posts/a.mdx': post({ aliases }) }).load()
    expect(posts[0]?.aliases).toEqual(aliases)
  })

  it('freezes everything', async () => {
    const content = await siteWith({ 'posts/a.mdx': post({ tags: ['A'] }) }).load()
    expect(Object.isFrozen(content)).toBe(true)
    expect(Object.isFrozen(content.posts)).toBe(true)
    expect(Object.isFrozen(content.posts[0]?.tags[0])).toBe(true)
    expect(Object.isFrozen(content.posts[0]?.facts.headings)).toBe(true)
  })

  it('is content with nothing at all', async () => {
    expect(await siteWith({}).load()).toMatchObject({ posts: [], pages: [], authors: [], problems: [] })
  })

  it('reports a content folder that is not there', async () => {
    const { problems } = await siteWith({}).load({ root: '/nowhere/at/all' })
    expect(problems).toMatchObject([{ file: '/nowhere/at/all', rule: 'content-folder' }])
  })
})

describe('what readers see', () => {
  const files = {
    'posts/out.mdx': post({ title: 'Out' }),
    'posts/today.mdx': post({ title: 'Today', published_at: '2026-06-15' }),
    'posts/tomorrow.mdx': post({ title: 'Tomorrow', published_at: '2026-06-16', author: 'Tomorrow Writer' }),
    'posts/at-one.mdx': post({ title: 'At one', published_at: '2026-06-15T13:00:00+02:00' }),
    'posts/draft.mdx': post({ title: 'Draft', published: false, published_at: undefined, excerpt: undefined }),
    'pages/about.mdx': '---\ntitle: About\nexcerpt: Who writes here.\n---\n\nText.\n',
    'pages/later.mdx': '---\ntitle: Later\nexcerpt: Not yet.\npublished: false\n---\n\nText.\n',
  }

  it('are the posts that are published and due, and no others', async () => {
    const { posts, pages, authors, problems } = await siteWith(files).load()
    expect(problems).toEqual([])
    expect(posts.map(({ slug }) => slug)).toEqual(['today', 'out'])
    expect(pages.map(({ slug }) => slug)).toEqual(['about'])
    expect(authors.map(({ name }) => name)).toEqual(['Fixture editors'])
  })

  it('are all posts in a preview, each with its status', async () => {
    const { posts, pages } = await siteWith(files).load({ drafts: true })
    expect(Object.fromEntries(posts.map(({ slug, status }) => [slug, status]))).toEqual({
      out: 'published',
      today: 'published',
      tomorrow: 'scheduled',
      'at-one': 'scheduled',
      draft: 'draft',
    })
    expect(posts.find(({ slug }) => slug === 'draft')?.published.day).toBe('2026-06-15')
    expect(pages).toHaveLength(2)
  })

  it('are due at midnight of the time zone of the site', async () => {
    const site = siteWith({ 'posts/a.mdx': post({ published_at: '2026-06-16' }) })
    const load = async (now: string) => (await site.load({ now: new Date(now) })).posts.length
    expect(await load('2026-06-15T21:59:59Z')).toBe(0)
    expect(await load('2026-06-15T22:00:00Z')).toBe(1)
  })

  it('are never a post whose published is left empty', async () => {
    const { posts, problems } = await siteWith({
      'posts/a.mdx': post().replace('published: true', 'published:'),
    }).load()
    expect(posts).toEqual([])
    expect(problems).toMatchObject([{ field: 'published', severity: 'warning' }])
  })

  it('leave out a post with a mistake and keep the others', async () => {
    const { posts, problems } = await siteWith({
      'posts/a.mdx': post({ title: 'A', published_at: '2026-02-30' }),
      'posts/b.mdx': post({ title: 'B' }, '<Nope />'),
      'posts/c.mdx': post({ title: 'C' }),
    }).load()
    expect(posts.map(({ slug }) => slug)).toEqual(['c'])
    expect(problems.map(({ file }) => file)).toEqual(['posts/a.mdx', 'posts/b.mdx'])
  })

  it('reports mistakes in drafts, with or without a preview', async () => {
    const site = siteWith({ 'posts/a.mdx': post({ published: false, featured: 'yes', tags: 'A' }, '<Nope />') })
    const { problems } = await site.load()
    expect(problems).toHaveLength(3)
    expect((await site.load({ drafts: true })).problems).toEqual(problems)
  })
})

describe('authors', () => {
  it('take name, links and bio from their file', async () => {
    const { posts, authors, problems } = await siteWith({
      'posts/a.mdx': post({ author: 'The Fixture desk' }),
      'authors/the-fixture-desk.md':
        '---\nname: The Fixture desk\nlinks:\n  - { label: Feed, url: "https://example.org/feed" }\n---\n\n[Finds](https://example.org/) *things* out, it\'s said.\n\nMore.\n',
    }).load()
    expect(problems).toEqual([])
    expect(authors).toHaveLength(1)
    expect(posts[0]?.authors[0]).toEqual(authors[0])
    expect(authors[0]).toMatchObject({ links: [{ label: 'Feed', url: 'https://example.org/feed' }] })
    expect(authors[0]?.bioHtml).toContain('<em>things</em> out, it’s said.</p>')
    expect(authors[0]?.bio).toBe('Finds things out, it’s said.')
  })

  it('may be written to', async () => {
    const { authors, problems } = await siteWith({
      'posts/a.mdx': post({ author: 'Ann Lee' }),
      'authors/ann-lee.md': '---\nname: Ann Lee\nlinks: [{ label: Mail, url: "mailto:ann@example.org" }]\n---\n',
    }).load()
    expect(problems).toEqual([])
    expect(authors[0]?.links).toEqual([{ label: 'Mail', url: 'mailto:ann@example.org' }])
  })

  it('may have names of any script', async () => {
    const { posts } = await siteWith({ 'posts/a.mdx': post({ author: '王小明' }) }).load()
    expect(posts[0]?.authors).toMatchObject([{ name: '王小明', slug: 'wangxiaoming' }])
  })
})

it('set the quotes of titles, excerpts and series as in the body, and compare titles as written', async () => {
  const { posts, problems } = await siteWith({
    'posts/a.mdx': post(
      { title: `It isn't "yes"`, excerpt: "One's own --- way.", series: "Don't", part: 1 },
      `# It isn't "yes"\n\nA.`,
    ),
  }).load()
  expect(problems).toEqual([])
  expect(posts[0]).toMatchObject({
    title: 'It isn’t “yes”',
    excerpt: 'One’s own — way.',
    description: 'One’s own — way.',
    series: { label: 'Don’t', slug: 'dont' },
    facts: { headings: [] },
  })
})

describe('links between texts', () => {
  it('are content with every address that the site answers', async () => {
    const addresses = [
      '/',
      '/blog/',
      '/blog/b/',
      '/blog/b/#first-part',
      '/blog/b/index.md',
      '/tags/',
      '/tags/leadership/',
      '/tags/leadership/feed.xml',
      '/series/',
      '/series/first-year/',
      '/authors/fixture-editors/',
      '/archive/',
      '/feeds/',
      '/tools/',
      '/tools/example-decision/',
      '/blog/b/#example-decision',
      '/feed.xml',
      '/atom.xml',
      '/feed.json',
      '/llms.txt',
      '/sitemap.xml',
      '/about/',
      './b.mdx',
      './b.mdx#first-part',
      '#here',
      'https://example.org/x',
      'mailto:a@example.org',
    ]
    const body = `${addresses.map((address) => `- [to](${address})`).join('\n')}\n\n## Here\n`
    const { problems } = await siteWith({
      'posts/a.mdx': post({ title: 'A', tags: ['Leadership'], series: 'First year', part: 1 }, body),
      'posts/b.mdx': post({ title: 'B', series: 'First year', part: 2 }, `## First part\n\n${examples.Decision}`),
      'pages/about.mdx': '---\ntitle: About\nexcerpt: Who writes here.\n---\n\nText.\n',
    }).load()
    expect(problems).toEqual([])
  })

  it('know the pages of long lists', async () => {
    const many = Array.from({ length: 41 }, (_, n) => [`posts/p${n}.mdx`, post({ title: `Post ${n}`, tags: ['A'] })])
    const body = '[3](/blog/page/3/) [3](/tags/a/page/3/) [4](/blog/page/4/)'
    const site = siteWith({
      ...Object.fromEntries(many),
      'pages/about.mdx': `---\ntitle: A\nexcerpt: B.\n---\n\n${body}\n`,
    })
    expect((await site.load()).problems.map(({ message }) => message)).toEqual(['/blog/page/4/ leads nowhere'])
  })

  it('may lead from a draft to a draft', async () => {
    const { problems } = await siteWith({
      'posts/a.mdx': post({ title: 'A', published: false }, '[b](./b.mdx)'),
      'posts/b.mdx': post({ title: 'B', published: false }),
    }).load()
    expect(problems).toEqual([])
  })

  it('to a post with a mistake are not called broken as well', async () => {
    const { problems } = await siteWith({
      'posts/a.mdx': post({ title: 'A' }, '[b](/blog/b/#part) [c](./c.mdx)'),
      'posts/b.mdx': post({ title: 'B' }, '<Nope />'),
      'posts/c.mdx': '---\ntitle: a: b\n---\n',
    }).load()
    expect(problems.map(({ file }) => file)).toEqual(['posts/b.mdx', 'posts/c.mdx'])
  })
})
