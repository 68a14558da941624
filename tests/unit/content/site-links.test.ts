import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadArtifact } from '../../../lib/mdx'
import { site } from '../../../lib/site'
import { post, siteWith } from '../../support/site'

const host = new URL(site.url).host

/**
 * A site with the posts `from` and `on-hiring`, a page, a picture beside a post, a tag, several old addresses, and
 * files in `public/`.
 */
async function follow(link: string, format: 'md' | 'mdx' = 'md') {
  const { root, load } = siteWith({
    [`posts/from.${format}`]: post({ title: 'From', tags: ['C++'] }, link),
    'posts/on-hiring.mdx': post(
      { title: 'On hiring', aliases: ['/2019/hiring/', '/2019/caf%C3%A9.html'] },
      '## First call\n\n## Gro\u0308ße\n\n<span id="Odd">odd</span>',
    ),
    'posts/seen/index.md': post({ title: 'Seen' }, '![A dot.](./Dot%201.svg)'),
    'posts/seen/Dot 1.svg': DOT,
    'pages/about.md': '---\ntitle: About\nexcerpt: Who we are.\n---\n\n## Names\n\nWords.\n',
  })
  for (const name of ['LICENSE', 'files/Plan A.pdf', 'demo/index.html', 'files/a#b?.txt']) {
    mkdirSync(dirname(join(root, 'public', name)), { recursive: true })
    writeFileSync(join(root, 'public', name), 'x')
  }
  writeFileSync(join(root, 'public', '_redirects'), '/Talks/2019 https://example.org/ 301\n/all/* /archive/ 301\n')
  const { posts, problems } = await load()
  const from = posts.find(({ slug }) => slug === 'from')
  const { code, markdown, feedHtml } = from
    ? await loadArtifact(from.artifact)
    : { code: '', markdown: '', feedHtml: '' }
  return {
    problems: problems.map(({ severity, rule }) => `${severity} ${rule}`),
    page: / href=\\"([^"\\]*)\\"/.exec(code)?.[1],
    twin: markdown.replaceAll('\\', ''),
    feed: / href="([^"]*)"/.exec(feedHtml)?.[1],
  }
}

const DOT = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>'

describe('a link within the site', { timeout: 60_000 }, () => {
  it.each([
    ['[x](/blog/on-hiring)', '/blog/on-hiring/'],
    ['[x](/blog/on-hiring?a=1&b=%20#first-call)', '/blog/on-hiring/?a=1&#x26;b=%20#first-call'],
    ['[x](/blog/on-hiring/index.html#first-call)', '/blog/on-hiring/#first-call'],
    ['[x](/blog/on-hiring/index.md)', '/blog/on-hiring/index.md'],
    ['[x](/Blog/On-Hiring)', '/blog/on-hiring/'],
    ['[x](/blog/./on-hiring/)', '/blog/on-hiring/'],
    ['[x](/blog//on-hiring/)', '/blog/on-hiring/'],
    ['[x](/blog/x/../on-hiring/)', '/blog/on-hiring/'],
    ['[x](/blog/%6fn-hiring/)', '/blog/on-hiring/'],
    ['[x](</blog/on-hiring/>)', '/blog/on-hiring/'],
    ['[x][y]\n\n[y]: /blog/on-hiring "A title"', '/blog/on-hiring/'],
    ['<a href="/blog/on-hiring">x</a>', '/blog/on-hiring/'],
    [`[x](${site.url}/blog/on-hiring#first-call)`, '/blog/on-hiring/#first-call'],
    [`[x](HTTP://${host.toUpperCase()}/blog/on-hiring)`, '/blog/on-hiring/'],
    [`[x](//${host}/blog/on-hiring/)`, '/blog/on-hiring/'],
    [`[x](https://ann@${host}/about)`, '/about/'],
    [`[x](${site.url})`, '/'],
    ['[x](./on-hiring.mdx)', '/blog/on-hiring/'],
    ['[x](./On-Hiring.MD#first-call)', '/blog/on-hiring/#first-call'],
    ['[x](on-hiring)', '/blog/on-hiring/'],
    ['[x](../on-hiring/)', '/blog/on-hiring/'],
    ['[x](../posts/on-hiring.mdx)', '/blog/on-hiring/'],
    ['[x](../pages/about.md#names)', '/about/#names'],
    ['[x](./seen/)', '/blog/seen/'],
    ['[x](./seen/index.md)', '/blog/seen/'],
    ['[x](blog/on-hiring)', '/blog/on-hiring/'],
    ['[x](.\\on-hiring.mdx)', '/blog/on-hiring/'],
    ['[x](/2019/hiring#first-call)', '/blog/on-hiring/#first-call'],
    ['[x](/2019/Hiring/index.html)', '/blog/on-hiring/'],
    ['[x](/2019/café.html)', '/blog/on-hiring/'],
    ['[x](/2019/cafe\u0301.html)', '/blog/on-hiring/'],
    ['[x](/about)', '/about/'],
    ['[x](/about/#top)', '/about/#top'],
    ['[x](/blog/on-hiring/#)', '/blog/on-hiring/#'],
    ['[x](/blog/on-hiring/#:~:text=First%20call)', '/blog/on-hiring/#:~:text=First%20call'],
    ['[x](/blog/on-hiring/#Odd)', '/blog/on-hiring/#Odd'],
    ['[x](/archive/#2026)', '/archive/#2026'],
    ['[x](/tags/c-plus-plus/feed.xml)', '/tags/c-plus-plus/feed.xml'],
    ['[x](/search/?q=queue)', '/search/?q=queue'],
    ['[x](/blog/seen/media/Dot%201.svg)', '/blog/seen/media/Dot%201.svg'],
    ['[x](/LICENSE)', '/LICENSE'],
    ['[x](/license)', '/LICENSE'],
    ['[x](/demo)', '/demo/'],
    ['[x](/Talks/2019/#x)', '/Talks/2019/#x'],
    ['[x](</files/Plan A.pdf>)', '/files/Plan%20A.pdf'],
    ['[x](/Files/plan%20a.pdf)', '/files/Plan%20A.pdf'],
    ['[x](/files/a%23b%3F.txt)', '/files/a%23b%3F.txt'],
  ])('gets the address that is meant: %s', async (link, address) => {
    const absolute = `${site.url}${address}`
    expect(await follow(link)).toEqual({
      problems: [],
      page: address,
      twin: expect.stringContaining(absolute.replace('&#x26;', '&')),
      feed: absolute,
    })
  })

  it.each(['gro\u0308ße', 'größe', 'gr%C3%B6%C3%9Fe', 'gro%CC%88%C3%9Fe'])(
    'finds an anchor in any of its forms: #%s',
    async (id) => {
      expect(await follow(`[x](/blog/on-hiring/#${id})`)).toMatchObject({
        problems: [],
        page: '/blog/on-hiring/#gr%C3%B6%C3%9Fe',
      })
    },
  )

  it.each([
    ['[x](#top)', '#top'],
    ['[x](#)', '#'],
    ['[x](?a=1)', '/blog/from/?a=1'],
  ])('may stay on its page: %s', async (link, page) => {
    expect(await follow(link)).toMatchObject({ problems: [], page })
  })

  it.each([
    ['[x](/blog/on-firing)', 'broken-link'],
    [`[x](${site.url}/blog/on-firing/)`, 'broken-link'],
    ['[x](/blog/page/2/)', 'broken-link'],
    ['[x](/blog/%E9/)', 'broken-link'],
    ['[x](/blog/seen/media/dot.svg)', 'broken-link'],
    ['[x](./on-firing.md)', 'broken-link'],
    ['[x](/2019/hiring/#second-call)', 'broken-anchor'],
    ['[x](/blog/on-hiring#First-Call)', 'link-case'],
    ['[x](/blog/on-hiring#odd)', 'link-case'],
    ['[x](/archive/#2025)', 'broken-anchor'],
    ['[x](/tags/#c-plus-plus)', 'broken-anchor'],
    ['<blockquote cite="/blog/on-firing/">x</blockquote>', 'broken-link'],
    ['[x](https://[::1]/)', 'broken-link'],
    ['<a href="https://[2001:db8::1]:8080/">x</a>', 'broken-link'],
    ['[x](//example.org/)', 'unsafe-address'],
    ['[x](file:///tmp/x)', 'unsafe-address'],
  ])('is refused where it leads nowhere: %s', async (link, rule) => {
    expect((await follow(link)).problems).toEqual([`error ${rule}`])
  })

  it.each([
    ['<Evidence kind="study" source="S" href="/blog/on-hiring/">x</Evidence>', 'error component-props'],
    [`<Evidence kind="study" source="S" href="${site.url}/blog/on-firing/">x</Evidence>`, 'error broken-link'],
    ['<Evidence kind="study" source="S" href="https://[x">x</Evidence>', 'error broken-link'],
    ['<Evidence kind="study" source="S" href="https://[::1]/">x</Evidence>', 'error broken-link'],
    ['<PullQuote by="A" source="S" href="http://a@[fe80::1]:80/x">x</PullQuote>', 'error broken-link'],
    [`<PullQuote by="A" source="S" href="${site.url}/blog/on-firing/">x</PullQuote>`, 'error broken-link'],
  ])('is looked for in props too: %s', async (link, problem) => {
    expect((await follow(link, 'mdx')).problems).toEqual([problem])
  })

  it.each(['http://localhost:3000/x', 'http://127.0.0.1/', 'http://0x7f.1/', 'http://app.localhost:8080/'])(
    'to the own machine is a warning: %s',
    async (address) => {
      expect((await follow(`[x](${address})`)).problems).toEqual(['warning link-local'])
    },
  )

  it.each([`https://www.${host}/nowhere/`, `https://${host}:8080/`, 'http://192.168.0.1/'])(
    'is none with another host or port: %s',
    async (address) => {
      expect(await follow(`[x](${address})`)).toMatchObject({ problems: [], page: address })
    },
  )
})

it('of an author or in front matter of a post to the post itself says nothing', async () => {
  const { posts, problems } = await siteWith({
    'posts/a.md': post({ canonical_url: `${site.url}/blog/a` }),
  }).load()
  expect(problems).toEqual([])
  expect(posts[0]?.canonicalUrl).toBeUndefined()
})

it.each([
  ['/blog/a/#part-one', []],
  ['/blog/a/#top', []],
  ['/blog/a/#:~:text=Part', []],
  ['/blog/a/#nowhere', ['authors/ann.md:5:10 error broken-anchor one of #part-one']],
  ['/blog/a/#part-onne', ['authors/ann.md:5:10 error broken-anchor #part-one']],
  ['/blog/a/#Part-One', [`authors/ann.md:5:10 error link-case ${site.url}/blog/a/#part-one`]],
  ['/blog/a?x=1#part-one', [`authors/ann.md:5:10 error broken-link url: ${site.url}/blog/a/?x=1#part-one`]],
])('of an author in front matter leads to a page and to a place on it: %s', async (path, expected) => {
  const { problems } = await siteWith({
    'posts/a.md': post({ author: 'Ann' }, '## Part one\n\nWords.'),
    'authors/ann.md': `---\nname: Ann\nlinks:\n  - label: Work\n    url: ${site.url}${path}\n---\n`,
  }).load()
  const found = problems.map(
    ({ file, line, column, severity, rule, hint }) =>
      `${file.replace(/^.*?(?=authors\/)/, '')}:${line}:${column} ${severity} ${rule} ${hint}`,
  )
  expect(found).toEqual(expected)
})
