import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { post } from '../../../support/site'
import { terminalIn } from '../../../support/transcript'

/** A file as various editors may leave it: byte order mark, CRLF, comments, odd quotes, empty keys. */
const ODD = `\uFEFF---\r
# the third version\r
"title":   'On delegation'   # keep the quotes\r
excerpt: >-\r
  What to hand over\r
  first.\r
published:   "false"   # not yet\r
published_at:\r
tags: [ Leadership,Career ]\r
---\r
\r
Some\twords.  \r
published: false\r
`

const lock = (published: Record<string, string>, withdrawn: Record<string, string> = {}) =>
  `${JSON.stringify({ published, withdrawn }, null, 2)}\n`

const draft = (fields = {}) => post({ published: false, published_at: undefined, ...fields })

describe('npm run post -- publish', { timeout: 120_000 }, () => {
  it('changes two values of an odd file and no other byte, and records the address', async () => {
    const terminal = terminalIn({ 'posts/on-delegation.mdx': ODD })
    expect(await terminal.run('post publish on-delegation')).toEqual({
      code: 0,
      out: `posts/on-delegation.mdx
  - published:   "false"   # not yet
  - published_at:
  + published:   true   # not yet
  + published_at: 2026-06-15
addresses.json
  + {
  +   "published": {
  +     "/blog/on-delegation/": "2026-06-15"
  +   }
  +   "withdrawn": {}
  + }
/blog/on-delegation/ goes live with the next build.
`,
      err: '',
      changed: {
        'addresses.json': lock({ '/blog/on-delegation/': '2026-06-15' }),
        'posts/on-delegation.mdx': ODD.replace('"false"', 'true').replace('published_at:', 'published_at: 2026-06-15'),
      },
    })
    expect((await terminal.run('check')).code).toBe(0)
  })

  it('records no address of another post, which may never be deployed, so that it can be deleted', async () => {
    const terminal = terminalIn({ 'posts/a.mdx': draft(), 'posts/sample.mdx': post({ title: 'Sample' }) })
    expect((await terminal.run('post publish a')).changed['addresses.json']).toBe(lock({ '/blog/a/': '2026-06-15' }))
    rmSync(join(terminal.root, 'posts/sample.mdx'))
    expect((await terminal.run('check')).code).toBe(0)
  })

  it('adds the keys where there are none, in the line ends of the file', async () => {
    const text = '---\r\ntitle: A\r\nexcerpt: B\r\n---\r\n\r\nText.\r\n'
    const { changed } = await terminalIn({ 'posts/a.md': text }).run('post publish a --at 2026-06-01')
    const keys = 'excerpt: B\r\npublished: true\r\npublished_at: 2026-06-01\r\n'
    expect(changed['posts/a.md']).toBe(text.replace('excerpt: B\r\n', keys))
  })

  it('schedules for a day to come, which is not an address yet', async () => {
    const terminal = terminalIn({ 'posts/a.mdx': draft() })
    const { out, changed } = await terminal.run('post publish a --at 2026-12-01')
    expect(out.split('\n').at(-2)).toBe('/blog/a/ is scheduled for 1 December 2026, 00:00 Europe/Berlin.')
    expect(Object.keys(changed)).toEqual(['posts/a.mdx'])
    expect(changed['posts/a.mdx']).toContain('published: true\npublished_at: 2026-12-01\n')
  })

  it.each([
    ['2026-12-01 09:30', '2026-12-01T09:30:00+01:00', '09:30'],
    ['2026-07-01T09:30', '2026-07-01T09:30:00+02:00', '09:30'],
    ['2026-12-01t08:30:00z', '2026-12-01t08:30:00z', '09:30'],
  ])('takes --at %s, in the time zone of the site where it names none', async (at, written, time) => {
    const terminal = terminalIn({ 'posts/a.mdx': draft() })
    const { out, changed } = await terminal.run(['post', 'publish', 'a', '--at', at])
    expect(changed['posts/a.mdx']).toContain(`published_at: ${written}\n`)
    expect(out).toContain(`2026, ${time} Europe/Berlin.`)
  })

  it('refuses a post that another key keeps back', async () => {
    const { code, err, changed } = await terminalIn({ 'posts/a.mdx': post({ published: false, draft: true }) }).run(
      'post publish a',
    )
    expect([code, changed]).toEqual([1, {}])
    expect(err).toBe(
      'posts/a.mdx has a line from another system that keeps it from being published\n' +
        '  fix: remove the line that npm run check -- posts/a.mdx names\nNothing was written.\n',
    )
  })

  it('keeps the day to come that a draft names, and replaces one that is past', async () => {
    const terminal = terminalIn({
      'posts/later.mdx': draft({ title: 'Later', published_at: '2026-07-01' }),
      'posts/early.mdx': draft({ title: 'Early', published_at: '2026-01-01' }),
    })
    expect((await terminal.run('post publish later')).out).toContain('scheduled for 1 July 2026')
    expect((await terminal.run('post publish early')).out).toContain('+ published_at: 2026-06-15')
  })

  it('publishes a page or a talk, which have no date', async () => {
    const page = (fields = '') => `---\ntitle: About\nexcerpt: Who writes here.\n${fields}---\n\nWe do.\n`
    const terminal = terminalIn({
      'pages/about.md': page('published: false\n'),
      'pages/terms.md': page(),
      'talks/no.md': page('event: Lyon\ndate: 2026-01-02\npublished: false\n'),
    })
    expect(await terminal.run('post publish /about/')).toMatchObject({
      code: 0,
      out: expect.stringContaining('/about/ goes live with the next build.\n'),
      changed: { 'pages/about.md': page('published: true\n'), 'addresses.json': lock({ '/about/': '2026-06-15' }) },
    })
    expect((await terminal.run('post publish no')).out).toContain('/talks/no/ goes live with the next build.\n')
    expect((await terminal.run('post publish terms')).out).toContain('/terms/ is already published.\n')
    expect(await terminal.run('post publish about --at 2026-12-01')).toMatchObject({
      code: 1,
      err: expect.stringContaining('pages/about.md has no date of publication'),
      changed: {},
    })
  })

  it('says so when there is nothing to do', async () => {
    const terminal = terminalIn({ 'posts/a.mdx': post(), 'addresses.json': lock({ '/blog/a/': '2026-03-02' }) })
    const run = await terminal.run('post publish a')
    expect(run).toEqual({ code: 0, out: '/blog/a/ is already published.\n', err: '', changed: {} })
  })

  it('writes nothing in a dry run', async () => {
    const run = await terminalIn({ 'posts/a.mdx': draft() }).run('post publish a --dry-run')
    expect(run).toMatchObject({ code: 0, changed: {} })
    expect(run.out).toContain('A dry run: nothing was written.\n')
  })

  it('refuses a post that is not ready, with the report of check', async () => {
    const terminal = terminalIn({
      'posts/a.mdx': draft({ excerpt: undefined }),
      'posts/b.mdx': post({ title: 'yes', part: 'x' }),
    })
    expect(await terminal.run('post publish a')).toEqual({
      code: 1,
      out: '',
      err: `posts/a.mdx:3:12  published  a published post needs excerpt
  2 | title: "On delegation"
> 3 | published: true
    |            ^
  fix: excerpt: …

1 error in 1 file

Nothing was written.
`,
      changed: {},
    })
  })

  it.each([
    [
      ['post', 'publish', 'on-delgation'],
      1,
      'there is no post, page or talk "on-delgation", did you mean on-delegation?',
    ],
    [['post', 'publish'], 2, 'expected <slug>, found nothing'],
    [['post', 'publish', 'on-delegation', '--at', 'tomorrow'], 2, '--at is "tomorrow": expected a day'],
    [['post', 'publish', 'on-delegation', '--at', '2027-03-28 02:30'], 2, '--at is "2027-03-28 02:30": expected a day'],
  ])('refuses %j', async (command, code, message) => {
    const run = await terminalIn({ 'posts/on-delegation.mdx': draft() }).run(command)
    expect(run).toMatchObject({ code, out: '', changed: {} })
    expect(run.err.startsWith(message)).toBe(true)
  })

  it.each(['on-delegation', '/blog/on-delegation/', 'posts/on-delegation.mdx'])('finds a post by %s', async (name) => {
    const run = await terminalIn({ 'posts/on-delegation.mdx': draft() }).run(['post', 'publish', name])
    expect(run.code).toBe(0)
  })
})

describe('npm run post -- unpublish', { timeout: 120_000 }, () => {
  it('makes a draft of it and records that the address was taken back', async () => {
    const odd = ODD.replace('"false"', '"true"').replace('published_at:', 'published_at: 2026-03-02')
    const terminal = terminalIn({
      'posts/on-delegation.mdx': odd,
      'addresses.json': lock({ '/blog/on-delegation/': '2026-03-02' }),
    })
    expect(await terminal.run('post unpublish on-delegation')).toEqual({
      code: 0,
      out: `posts/on-delegation.mdx
  - published:   "true"   # not yet
  + published:   false   # not yet
addresses.json
  -   "published": {
  -     "/blog/on-delegation/": "2026-03-02"
  -   "withdrawn": {}
  +   "published": {}
  +   "withdrawn": {
  +     "/blog/on-delegation/": "2026-06-15"
posts/on-delegation.mdx is a draft, and /blog/on-delegation/ is withdrawn.
`,
      err: '',
      changed: {
        'addresses.json': lock({}, { '/blog/on-delegation/': '2026-06-15' }),
        'posts/on-delegation.mdx': odd.replace('"true"', 'false'),
      },
    })
    expect((await terminal.run('check')).code).toBe(0)
    await terminal.run('post publish on-delegation')
    expect(terminal.tree()['addresses.json']).toBe(lock({ '/blog/on-delegation/': '2026-06-15' }))
  })

  it('refuses while another post links to it, and says where', async () => {
    const run = await terminalIn({
      'posts/a.mdx': post({ title: 'A' }),
      'posts/b.mdx': post({ title: 'B' }, 'See [A](/blog/a/).'),
    }).run('post unpublish a')
    expect(run).toMatchObject({ code: 1, out: '', changed: {} })
    expect(run.err).toMatch(/^posts\/b\.mdx:8:5 {2}\/blog\/a\/ leads to posts\/a\.mdx, which is a draft/)
  })

  it('refuses to take back what takes the place of another post', async () => {
    const run = await terminalIn({
      'posts/a.mdx': post({ title: 'A' }),
      'posts/b.mdx': post({ title: 'B', superseded_by: 'a' }),
    }).run('post unpublish a')
    expect(run).toMatchObject({ code: 1, out: '', changed: {} })
    expect(run.err).toMatch(/^posts\/b\.mdx:6:16 {2}superseded_by {2}posts\/a\.mdx, which takes its place, is a draft/)
  })

  it('withdraws the address of a post that is gone', async () => {
    const terminal = terminalIn({ 'addresses.json': lock({ '/blog/gone/': '2026-03-02' }) })
    expect((await terminal.run('check')).code).toBe(1)
    expect((await terminal.run('post unpublish gone')).out).toMatch(/\/blog\/gone\/ is withdrawn\.\n$/)
    expect((await terminal.run('check')).code).toBe(0)
  })

  it('makes a draft of a page', async () => {
    const page = '---\ntitle: Imprint\nexcerpt: A.\n---\n\nWords.\n'
    const terminal = terminalIn({ 'pages/imprint.md': page, 'addresses.json': lock({ '/imprint/': '2026-03-02' }) })
    const { out, changed } = await terminal.run('post unpublish imprint')
    expect(out).toMatch(/pages\/imprint\.md is a draft, and \/imprint\/ is withdrawn\.\n$/)
    expect(changed['pages/imprint.md']).toContain('published: false\n')
    expect((await terminal.run('check')).code).toBe(0)
  })

  it('leaves a scheduled post no trace in the lock: nobody was given its address', async () => {
    const terminal = terminalIn({ 'posts/a.mdx': post({ published_at: '2026-12-01' }) })
    const { code, changed } = await terminal.run('post unpublish a')
    expect([code, Object.keys(changed)]).toEqual([0, ['posts/a.mdx']])
  })
})
