import { describe, expect, it } from 'vitest'
import { post } from '../../../support/site'
import { terminalIn } from '../../../support/transcript'

const FILES = {
  'posts/draft.mdx': post({ title: 'A draft', published: false }),
  'posts/broken.mdx': post({ title: 'Broken', published: 'no' }),
  'posts/later.mdx': post({ title: 'Later', published_at: '2026-12-01' }),
  'posts/soon.mdx': post({ title: 'Soon', published_at: '2026-07-01T09:30:00+02:00' }),
  'posts/new.mdx': post({ title: 'New' }),
  'posts/old.mdx': post({ title: 'Old' }),
  'addresses.json': '{"published":{"/blog/old/":"2026-03-02","/blog/gone/":"2026-03-02"},"withdrawn":{}}',
}

describe('npm run post -- status', () => {
  it('lists drafts, scheduled posts by date, and what the next build changes', async () => {
    expect(await terminalIn(FILES).run('post status')).toEqual({
      code: 0,
      out: `Drafts
  draft  A draft

Scheduled
  soon   1 July 2026, 09:30 Europe/Berlin
  later  1 December 2026, 00:00 Europe/Berlin

The next build, compared with addresses.json
  + /blog/new/
  - /blog/gone/
`,
      err: '',
      changed: {},
    })
  })

  it('prints the instant of the next scheduled post, or nothing', async () => {
    expect(await terminalIn(FILES).run('post status --next')).toMatchObject({ code: 0, out: '2026-07-01T07:30:00Z\n' })
    expect(await terminalIn({}).run('post status --next')).toMatchObject({ code: 0, out: '' })
    const later = terminalIn(FILES, new Date('2026-07-01T07:30:00Z'))
    expect((await later.run('post status --next')).out).toBe('2026-11-30T23:00:00Z\n')
  })

  it('speaks to programs', async () => {
    const { out } = await terminalIn(FILES).run('post status --format json')
    expect(JSON.parse(out)).toMatchObject({
      drafts: [{ slug: 'draft', file: 'posts/draft.mdx' }],
      scheduled: [{ slug: 'soon', at: '2026-07-01T07:30:00Z' }, { slug: 'later' }],
      added: ['/blog/new/'],
      removed: ['/blog/gone/'],
    })
  })

  it('lists published posts whose review is due, the oldest first, from the day itself', async () => {
    const terminal = terminalIn({
      'posts/a.mdx': post({ title: 'A', review_by: '2026-06-15' }),
      'posts/b.mdx': post({ title: 'B', reviewed_at: '2026-03-03', review_by: '2026-05-01' }),
      'posts/c.mdx': post({ title: 'C', review_by: '2026-06-16' }),
      'posts/d.mdx': post({ title: 'D', review_by: '2026-06-01', published: false }),
    })
    const { out } = await terminal.run('post status')
    expect(out).toContain(
      '\nDue for a review\n  b  1 May 2026, last reviewed on 3 March 2026\n  a  15 June 2026\n\nThe next',
    )
    expect(JSON.parse((await terminal.run('post status --format json')).out).due).toEqual([
      { slug: 'b', title: 'B', file: 'posts/b.mdx', by: '2026-05-01', last: '2026-03-03' },
      { slug: 'a', title: 'A', file: 'posts/a.mdx', by: '2026-06-15' },
    ])
  })

  it('lists pages and talks too, by their addresses, which the other verbs know', async () => {
    const talk = 'excerpt: One.\nevent: Lyon\ndate: 2026-01-02\n'
    const terminal = terminalIn({
      'posts/draft.mdx': post({ title: 'A draft', published: false }),
      'pages/about.md': '---\ntitle: About\nexcerpt: One.\npublished: false\n---\n\nWords.\n',
      'talks/no.md': `---\ntitle: No\n${talk}review_by: 2026-06-01\n---\n\nWords.\n`,
      'pages/terms.md': '---\ntitle: Terms\nexcerpt: One.\nreview_by: 2026-06-16\n---\n\nWords.\n',
    })
    const { out } = await terminal.run('post status')
    expect(out).toContain('Drafts\n  draft       A draft\n  /about/     About\n')
    expect(out).toContain('Due for a review\n  /talks/no/  1 June 2026\n\n')
  })

  it('is empty for an empty folder, and refuses words it does not know', async () => {
    expect((await terminalIn({}).run('post status')).out).toContain('Drafts\n  none\n')
    expect(await terminalIn({}).run('post status now')).toMatchObject({ code: 2, out: '' })
  })
})
