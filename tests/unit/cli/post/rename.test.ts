import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { siteFile } from '../../../support/settings'
import { post } from '../../../support/site'
import { type Terminal, terminalIn } from '../../../support/transcript'

const lock = (published: Record<string, string>) => `${JSON.stringify({ published, withdrawn: {} }, null, 2)}\n`

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>'

const FILES = {
  'posts/old/index.mdx':
    '\uFEFF---\r\ntitle: Old # mine\r\nexcerpt: A.\r\npublished: true\r\npublished_at: 2026-03-02\r\n---\r\n\r\n## One\r\n\r\n[Up](./index.mdx#one), [again](#one), [b](../b.md).\r\n\r\n![A picture.](./a.svg)\r\n',
  'posts/old/a.svg': PICTURE,
  'posts/b.md': post(
    { title: 'B' },
    'See [a](/blog/old/#one "t"), [b](./old/index.mdx), [c][c] and `[x](/blog/old/)`.\n\n[c]: </blog/old/>\n\n```md\n[x](/blog/old/)\n```\n\n<a href="/blog/old/">d</a>',
  ),
  'posts/older.mdx': post({ title: 'Older' }, 'Old, /blog/old/, and [older](/blog/older/).'),
  'pages/about.mdx': '---\ntitle: About\nexcerpt: A.\n---\n\n[a](../posts/old/index.mdx)\n',
  'addresses.json': lock({
    '/about/': '2026-01-01',
    '/blog/b/': '2026-03-02',
    '/blog/old/': '2026-03-02',
    '/blog/older/': '2026-03-02',
  }),
}

const renamed = {
  'addresses.json': FILES['addresses.json'].replace(
    '    "/blog/old/"',
    '    "/blog/new/": "2026-06-15",\n    "/blog/old/"',
  ),
  'pages/about.mdx': FILES['pages/about.mdx'].replace('old', 'new'),
  'posts/b.md': FILES['posts/b.md']
    .replace('[a](/blog/old/#one', '[a](/blog/new/#one')
    .replace('./old/index.mdx', './new/index.mdx')
    .replace('</blog/old/>', '</blog/new/>')
    .replace('href="/blog/old/"', 'href="/blog/new/"'),
  'posts/new/a.svg': PICTURE,
  'posts/new/index.mdx': FILES['posts/old/index.mdx'].replace(
    '2026-03-02\r\n',
    '2026-03-02\r\naliases: [/blog/old/]\r\n',
  ),
  'posts/old/a.svg': undefined,
  'posts/old/index.mdx': undefined,
}

/** A publication whose settings name pages. */
const PAGES = {
  'addresses.json': lock({ '/about/': '2026-01-01' }),
  'pages/about/index.mdx':
    '---\ntitle: About\nexcerpt: A.\naliases: [/2019/us/]\n---\n\n## Team\n\n![Us.](./us.svg) [Team](/about/#team)\n',
  'pages/about/us.svg': PICTURE,
  'pages/imprint.md': '---\ntitle: Imprint\nexcerpt: A.\n---\n\n[Us](./about/index.mdx)\n',
  'talks/saying-no.md': '---\ntitle: No\nexcerpt: A.\nevent: An evening\ndate: 2026-01-01\n---\n\nWords.\n',
  'posts/a.md': post(
    { title: 'A' },
    '[Us](/about/), [team](/about/#team), [picture](/about/media/us.svg). [A talk](/talks/saying-no/), [more](/talks/).',
  ),
  'site.ts': `const me = '/imprint/'\n${siteFile(
    { url: 'https://fixture.example', author: 'Fixture editors' },
    {
      navigation: "[{ label: 'About', path: '/about' }]",
      footer: `[{ label: "Who", path: "https://fixture.example/about/#team" }, { label: 'Me', path: me }]`,
      redirects: "[{ from: '/ueber-uns.html', to: '/about/' }]",
    },
  )}`,
}

describe('npm run post -- rename', { timeout: 120_000 }, () => {
  it('moves the folder, adds the alias, and lets every link follow, but no text that only looks like one', async () => {
    const terminal = terminalIn(FILES)
    expect((await terminal.run('check')).out).toBe('3 posts, 1 page, 1 author: no mistakes\n')
    expect(await terminal.run('post rename old new')).toEqual({
      code: 0,
      out: `posts/old -> posts/new
posts/new/index.mdx: front matter
posts/b.md: 4 links
pages/about.mdx: 1 link
addresses.json
  +     "/blog/new/": "2026-06-15"
/blog/old/ is now /blog/new/.
`,
      err: '',
      changed: renamed,
    })
    expect((await terminal.run('check')).out).toBe('3 posts, 1 page, 1 author: no mistakes\n')
  })

  it('moves it back: the alias turns round', async () => {
    const terminal = terminalIn(FILES)
    await terminal.run('post rename old new')
    expect((await terminal.run('post rename new old')).code).toBe(0)
    const tree = terminal.tree()
    expect(tree['posts/old/index.mdx']).toContain('aliases: [/blog/new/]\r\n')
    expect({ ...tree, 'addresses.json': '', 'posts/old/index.mdx': '' }).toEqual({
      ...FILES,
      'addresses.json': '',
      'posts/old/index.mdx': '',
    })
    expect((await terminal.run('check')).code).toBe(0)
  })

  it('follows links however they are written', async () => {
    const links = (slug: string, file: string) =>
      [
        `/blog/${slug}`,
        `https://fixture.example/blog/${slug}/#a`,
        `//fixture.example/blog/${slug}/`,
        file,
        `${file}?a=1`,
      ].map((address) => `[x](${address})`)
    const before = post(
      { title: 'C' },
      [...links('old', './old'), '[x](/Blog/Old/index.html)', '[x](./OLD.MD)'].join(' '),
    )
    const files = { 'posts/c.md': before, 'posts/old.md': post({ title: 'Old' }, '## A') }
    const { changed } = await terminalIn(files).run('post rename old new')
    const after = [
      '[x](/blog/new/)',
      '[x](https://fixture.example/blog/new/#a)',
      '[x](https://fixture.example/blog/new/)',
      '[x](./new.md)',
      '[x](./new.md?a=1)',
      '[x](/blog/new/)',
      '[x](./new.md)',
    ]
    expect(changed['posts/c.md']).toBe(post({ title: 'C' }, after.join(' ')))
  })

  it('lets translations follow', async () => {
    const files = {
      'posts/old.md': post({ title: 'Old', translations: ['de'] }),
      'posts/de.md': post({ title: 'Alt', language: 'de', translations: ['old'] }, '[Alt](/blog/old/)'),
    }
    const terminal = terminalIn(files)
    const { changed } = await terminal.run('post rename old new')
    expect(changed['posts/de.md']).toContain('translations: ["new"]'.replaceAll('"', ''))
    expect(changed['posts/de.md']).toContain('[Alt](/blog/new/)')
    expect((await terminal.run('check')).code).toBe(0)
  })

  it('lets posts follow whose place it takes, by slug and by path', async () => {
    const files = {
      'posts/old.md': post({ title: 'Old' }),
      'posts/b.md': post({ title: 'B', superseded_by: 'old' }),
      'posts/c.md': post({ title: 'C', superseded_by: '/blog/old/' }),
      'posts/d.md': post({ title: 'old' }),
    }
    const terminal = terminalIn(files)
    const { changed } = await terminal.run('post rename old new')
    expect(changed['posts/b.md']).toContain('superseded_by: new\n')
    expect(changed['posts/c.md']).toContain('superseded_by: /blog/new/\n')
    expect(changed).not.toHaveProperty('posts/d.md')
    expect((await terminal.run('check')).code).toBe(0)
  })

  it('changes a written slug, and gives a draft no alias: nobody knows its address', async () => {
    const text = post({ slug: 'old', published: false })
    const { changed } = await terminalIn({ 'posts/a.mdx': text }).run('post rename old new')
    expect(changed).toMatchObject({ 'posts/a.mdx': undefined, 'posts/new.mdx': text.replace('"old"', 'new') })
  })

  it('writes nothing in a dry run', async () => {
    expect(await terminalIn(FILES).run('post rename old new --dry-run')).toMatchObject({ code: 0, changed: {} })
  })

  it.each([
    ['post rename old older', 1, '/blog/older/ is the address of posts/older.mdx\n'],
    ['post rename old Media', 1, '"Media" cannot be an address'],
    ['post rename old media', 1, '/blog/media/ is reserved for the engine\n'],
    ['post rename oldr new', 1, 'there is no post, page or talk "oldr", did you mean old?\n'],
    ['post rename about tags', 1, '/tags/ is reserved for the engine\n'],
    ['post rename old', 2, 'expected <old> <new>, found "old"\n'],
  ])('refuses %j', async (command, code, message) => {
    const run = await terminalIn(FILES).run(command)
    expect(run).toMatchObject({ code, out: '', changed: {} })
    expect(run.err.startsWith(message)).toBe(true)
  })

  it('moves a page, and lets links, navigation, footer and redirects follow', async () => {
    const terminal = terminalIn(PAGES)
    expect((await terminal.run('check')).out).toBe('1 post, 3 pages, 1 author: no mistakes\n')
    expect(await terminal.run('post rename about who-we-are')).toEqual({
      code: 0,
      out: `pages/about -> pages/who-we-are
pages/who-we-are/index.mdx: front matter, 1 link
posts/a.md: 3 links
pages/imprint.md: 1 link
site.ts
  -   navigation: [{ label: 'About', path: '/about' }],
  -   footer: [{ label: "Who", path: "https://fixture.example/about/#team" }, { label: 'Me', path: …
  -   redirects: [{ from: '/ueber-uns.html', to: '/about/' }],
  +   navigation: [{ label: 'About', path: '/who-we-are/' }],
  +   footer: [{ label: "Who", path: '/who-we-are/#team' }, { label: 'Me', path: me }],
  +   redirects: [{ from: '/ueber-uns.html', to: '/who-we-are/' }],
addresses.json
  +     "/who-we-are/": "2026-06-15"
/about/ is now /who-we-are/.
`,
      err: '',
      changed: {
        'addresses.json': lock({ '/about/': '2026-01-01', '/who-we-are/': '2026-06-15' }),
        'pages/about/index.mdx': undefined,
        'pages/about/us.svg': undefined,
        'pages/imprint.md': PAGES['pages/imprint.md'].replace('./about/index.mdx', './who-we-are/index.mdx'),
        'pages/who-we-are/index.mdx': PAGES['pages/about/index.mdx']
          .replace('/2019/us/', '/2019/us/, /about/')
          .replace('(/about/#team)', '(/who-we-are/#team)'),
        'pages/who-we-are/us.svg': PICTURE,
        'posts/a.md': PAGES['posts/a.md'].replaceAll('/about/', '/who-we-are/'),
        'site.ts': PAGES['site.ts']
          .replace("'/about'", "'/who-we-are/'")
          .replace('"https://fixture.example/about/#team"', "'/who-we-are/#team'")
          .replace("to: '/about/'", "to: '/who-we-are/'"),
      },
    })
    expect((await terminal.run('check')).out).toBe('1 post, 3 pages, 1 author: no mistakes\n')
  })

  it('lets the links of an author follow', async () => {
    const author =
      '---\nname: Fixture editors\nlinks:\n  - { label: Us, url: "https://fixture.example/about/#team" }\n---\n'
    const terminal = terminalIn({ ...PAGES, 'authors/fixture-editors.md': author })
    const { changed } = await terminal.run('post rename about us')
    expect(changed['authors/fixture-editors.md']).toBe(author.replace('/about/', '/us/'))
    expect((await terminal.run('check')).code).toBe(0)
  })

  it('names the place of an address that the settings compute', async () => {
    const settings = PAGES['site.ts'].replace("me = '/imprint/'", "me = '/' + 'about/'")
    const { out } = await terminalIn({ ...PAGES, 'site.ts': settings }).run('post rename /about/ us')
    expect(out).toMatch(/\/about\/ is now \/us\/\.\nsite\.ts:\d+:\d+ still names \/about\/: change it there\.\n$/)
  })

  it('leaves the text of the home page where it is', async () => {
    const run = await terminalIn({ ...PAGES, 'home.md': 'Welcome.\n' }).run('post rename home start')
    expect(run).toMatchObject({ code: 1, err: expect.stringMatching(/^there is no post, page or talk "home"/) })
  })

  it('moves a talk', async () => {
    const { out, changed } = await terminalIn(PAGES).run('post rename talks/saying-no.md on-saying-no')
    expect(out).toMatch(/\/talks\/saying-no\/ is now \/talks\/on-saying-no\/\.\n$/)
    expect(changed['talks/on-saying-no.md']).toContain('aliases: [/talks/saying-no/]\n')
    expect(changed['posts/a.md']).toContain('[A talk](/talks/on-saying-no/)')
  })

  it('moves a page from where the engine’s own list appears again', async () => {
    const page = '---\ntitle: Talks\nexcerpt: A list of my own.\n---\n\nWords.\n'
    const terminal = terminalIn({ ...PAGES, 'pages/talks.md': page })
    const { changed } = await terminal.run('post rename talks speaking')
    expect(changed).toMatchObject({ 'pages/speaking.md': page })
    expect(changed['posts/a.md']).toContain('[A talk](/talks/saying-no/), [more](/speaking/)')
    expect((await terminal.run('check')).code).toBe(0)
  })

  it('asks which of two texts is meant', async () => {
    const files = { 'posts/about.md': post({ title: 'About' }), 'pages/about.md': PAGES['pages/imprint.md'] }
    const run = await terminalIn(files).run('post rename about us')
    expect(run).toMatchObject({ code: 1, changed: {} })
    expect(run.err).toMatch(/^"about" may be \/blog\/about\/ or \/about\/: write the address\n/)
  })

  it('refuses while a text that may link to the post cannot be read', async () => {
    const run = await terminalIn({ ...FILES, 'posts/c.mdx': post({ title: 'C' }, 'old {') }).run('post rename old new')
    expect(run).toMatchObject({ code: 1, changed: {} })
    expect(run.err).toMatch(/^posts\/c\.mdx cannot be read\n/)
  })

  it('is whole or not at all, wherever it is killed, once the next command has run', async () => {
    const states = new Set<string>()
    for (let changes = 0; ; changes++) {
      const terminal = terminalIn(FILES)
      faults.left = changes
      const isKilled = await terminal.run('post rename old new').then(
        () => false,
        () => true,
      )
      faults.left = Number.POSITIVE_INFINITY
      await terminal.run('post status')
      const isNew = 'posts/new/index.mdx' in terminal.tree()
      expect([changes, terminal.tree()]).toEqual([changes, isNew ? newTree : FILES])
      states.add(isNew ? 'new' : 'old')
      if (!isKilled) break
    }
    expect(states).toEqual(new Set(['old', 'new']))
  })

  it.each([
    [5, FILES],
    [14, newTree],
  ])('survives a real kill after %i changes', async (changes, tree) => {
    const terminal = terminalIn(FILES)
    expect(killAfter(changes, terminal).signal).toBe('SIGKILL')
    expect(terminal.tree()).not.toEqual(tree)
    const { code, out } = await terminal.run('check')
    expect([code, out]).toEqual([0, '3 posts, 1 page, 1 author: no mistakes\n'])
    expect(terminal.tree()).toEqual(tree)
  })
})

/** How many changes of files succeed before the disk fails. */
const faults = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY }))

vi.mock('node:fs', async (load) => {
  const fs = await load<typeof import('node:fs')>()
  const failing =
    <Args extends unknown[], Result>(change: (...args: Args) => Result) =>
    (...args: Args): Result => {
      if (faults.left-- <= 0) throw new Error('killed')
      return change(...args)
    }
  return {
    ...fs,
    mkdirSync: failing(fs.mkdirSync),
    renameSync: failing(fs.renameSync),
    rmSync: failing(fs.rmSync),
    writeFileSync: failing(fs.writeFileSync),
  }
})

const newTree = Object.fromEntries(Object.entries({ ...FILES, ...renamed }).filter(([, text]) => text !== undefined))

/** Runs the command in its own process, which is killed right before a change of the content. */
function killAfter(changes: number, { root }: Terminal) {
  const imports = ['--import', resolve('tests/support/die-after.mjs'), '--import', 'tsx']
  return spawnSync(process.execPath, [...imports, 'lib/cli/post.ts', 'rename', 'old', 'new'], {
    env: { ...process.env, CONTENT_DIR: root, DIE_AFTER: String(changes), SITE_NOW: '2026-06-15T10:00:00Z' },
    encoding: 'utf8',
  })
}
