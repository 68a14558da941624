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

  it('is empty for an empty folder, and refuses words it does not know', async () => {
    expect((await terminalIn({}).run('post status')).out).toContain('Drafts\n  none\n')
    expect(await terminalIn({}).run('post status now')).toMatchObject({ code: 2, out: '' })
  })
})
