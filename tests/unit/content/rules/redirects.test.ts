import { describe, expect, it } from 'vitest'
import { refreshSettings, settingsProblems } from '../../../../lib/site'
import { siteFile } from '../../../support/settings'
import { post, siteWith } from '../../../support/site'

const FILES = {
  'pages/about.md': '---\ntitle: About\nexcerpt: What this is.\n---\n\nWords.\n',
  'posts/on-delegation.md': post({ aliases: ['/delegating/'], tags: ['Trust'] }, 'See [the list](/category/all/).'),
  'posts/plans.md': post({ title: 'Plans', published: false, published_at: undefined }),
  'public/cv.pdf': 'A file.',
}

describe('a redirect of the settings', () => {
  it.each([
    ['/old-name/', '/about/'],
    ['/old-name', '/blog/on-delegation/#top'],
    ['/2015/old.html', '/cv.pdf'],
    ['/topics/*', '/tags/:splat'],
    ['/shop/*', 'https://shop.example/:splat?from=site'],
    ['/shop/*', '/about/'],
    ['/?p=123', '/blog/on-delegation/'],
    ['/index.php?page_id=9', '/about/'],
    ['/feed/', '/atom.xml'],
  ])('may lead from %s to %s', async (from, to) => {
    const { problems, redirects } = await load({ from, to })
    expect(problems).toEqual([])
    expect(redirects.map(({ to }) => to)).toContain(to)
  })

  it.each([
    ['/about', '/', 'from', '/about is an address of the site'],
    ['/cv.pdf', '/', 'from', '/cv.pdf is an address of the site'],
    ['/blog/plans/', '/', 'from', '/blog/plans/ is an address of the site'],
    ['/blog/*', '/', 'from', '/blog/* also matches /blog/, an address of the site'],
    ['/*', '/', 'from', '/* also matches /, an address of the site'],
    ['/category/all/', '/', 'from', '/category/all/ already redirects to /blog/'],
    ['/delegating', '/', 'from', '/delegating already redirects: see aliases in posts/on-delegation.md'],
    ['/_next/old.js', '/', 'from', '/_next/old.js is in a folder that the engine writes to'],
    ['/old/', '/abuot/', 'to', '/abuot/ leads nowhere', "to: '/about/'"],
    ['/old/', '/blog/plans/', 'to', expect.stringContaining('posts/plans.md, which is a draft')],
    ['/old/', '/delegating/', 'to', '/delegating/ is an old address', "to: '/blog/on-delegation/'"],
    ['/old/', '/category/all/', 'to', '/category/all/ is an old address', "to: '/blog/'"],
    ['/old/*', '/tagz/:splat', 'to', '/tagz/:splat leads nowhere: nothing is below /tagz/', "to: '/tags/:splat'"],
    ['/old/', 'https://notes.example/about/', 'to', expect.stringContaining('of this site'), "to: '/about/'"],
  ])('from %s to %s is a mistake', async (from, to, key, message, hint: unknown = expect.any(String)) => {
    const { problems } = await load({ from, to })
    expect(problems).toEqual([
      {
        file: 'site.ts',
        line: 15,
        column: columnOf(key, { from, to }),
        field: `redirects[1].${key}`,
        rule: 'redirect',
        severity: 'error',
        message,
        hint,
      },
    ])
  })

  it('keeps an address that was published, also as part of a section', async () => {
    const lock = '{ "published": { "/old/": "2026-01-01", "/talks/2019/": "2026-01-01", "/gone/": "2026-01-01" } }'
    const { problems } = await load({ from: '/talks/*', to: '/about/' }, { 'addresses.json': lock })
    expect(problems.map(({ message }) => message.split(' ')[0]).sort()).toEqual(['/gone/', '/old/'])
  })
})

describe('/feed/', () => {
  it('leads to the feed', async () => {
    const { redirects } = await siteWith({ 'posts/a.md': post() }).load()
    expect(redirects).toEqual([{ from: '/feed/', to: '/feed.xml' }])
  })

  it.each<[string, Record<string, string>]>([
    ['alias', { 'posts/a.md': post({ aliases: ['/feed'] }) }],
    ['file', { 'posts/a.md': post(), 'public/feed/index.html': '' }],
    ['line of _redirects', { 'posts/a.md': post(), 'public/_redirects': '/feed/* /atom.xml 301\n' }],
  ])('is left to an %s of one’s own', async (_, files) => {
    const { redirects } = await siteWith(files).load()
    expect(redirects).not.toContainEqual({ from: '/feed/', to: '/feed.xml' })
  })
})

const lineOf = ({ from, to }: Written) => `[{ from: '/category/all', to: '/blog/' }, { from: '${from}', to: '${to}' }]`

const columnOf = (key: string, written: Written) =>
  `  redirects: ${lineOf(written)}`.lastIndexOf(` ${key}: `) + ` ${key}: `.length + 1

type Written = { readonly from: string; readonly to: string }

async function load(redirect: Written, files: Record<string, string> = {}) {
  const site = siteWith({ ...FILES, ...files, 'site.ts': siteFile({}, { redirects: lineOf(redirect) }) })
  refreshSettings({ CONTENT_DIR: site.root }, site.root)
  expect(settingsProblems()).toEqual([])
  return site.load()
}
