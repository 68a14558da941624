import { describe, expect, it } from 'vitest'
import { runCheck } from '../../../lib/cli/check'
import { contextIn, post, siteWith } from '../../support/site'

const WRONG = post({ title: 'Wrong', published: 'yes' })
const ODD = post({ title: 'Odd', layout: 'wide' })

describe('npm run check', { timeout: 60_000 }, () => {
  it('says in one line that there is no mistake', async () => {
    const files = { 'posts/a.mdx': post({ title: 'A' }), 'posts/b.mdx': post({ title: 'B', published: false }) }
    expect(await siteWith(files).check()).toEqual({
      code: 0,
      out: '2 posts, 0 pages, 1 author: no mistakes\n',
      err: '',
    })
  })

  it('reports all mistakes of all files and exits with 1', async () => {
    const files = {
      'posts/a.mdx': WRONG,
      'posts/b.mdx': post({ title: 'B' }, '<Nope />\n\n<Nope />'),
      'posts/c.mdx': ODD,
    }
    const { code, out, err } = await siteWith(files).check()
    expect(code).toBe(1)
    expect(err).toBe('')
    expect(out.match(/^\S+:\d+:\d+/gm)).toEqual([
      'posts/a.mdx:4:12',
      'posts/b.mdx:8:1',
      'posts/b.mdx:10:1',
      'posts/c.mdx:6:1',
    ])
    expect(out.trimEnd().split('\n').at(-1)).toBe('3 errors in 2 files, 1 warning')
  })

  it('passes with warnings, unless it is strict', async () => {
    const site = siteWith({ 'posts/c.mdx': ODD })
    const relaxed = await site.check()
    expect(relaxed.code).toBe(0)
    expect(relaxed.out).toContain('warning: unknown key')
    expect((await site.check('--strict')).code).toBe(1)
  })

  it('speaks to programs', async () => {
    const site = siteWith({ 'posts/a.mdx': WRONG })
    const json = await site.check('--format', 'json')
    expect(json.code).toBe(1)
    expect(JSON.parse(json.out)).toMatchObject({
      errors: 1,
      problems: [{ file: 'posts/a.mdx', line: 4, rule: 'invalid-value' }],
    })
    const github = await site.check('--format=github')
    expect(github.out).toMatch(/^::error file=posts\/a\.mdx,line=4,col=12,title=published::expected true/)
    expect((await siteWith({}).check('--format', 'github')).out).toBe('')
  })

  it('reports only the files that are asked for', async () => {
    const site = siteWith({ 'posts/a.mdx': WRONG, 'posts/c.mdx': ODD })
    const one = await site.check('posts/c.mdx')
    expect(one.code).toBe(0)
    expect(one.out).not.toContain('a.mdx')
    const good = siteWith({ 'posts/a.mdx': WRONG, 'posts/b.mdx': post({ title: 'B' }) })
    expect((await good.check('posts/b.mdx')).out).toBe('posts/b.mdx: no mistakes\n')
    expect((await site.check('posts')).code).toBe(1)
    expect((await site.check('posts/c.mdx', 'posts/a.mdx')).code).toBe(1)
    expect((await site.check('post')).code).toBe(2)
  })

  it('gives up on a body that takes too long, and reports the others', async () => {
    const files = { 'posts/a.mdx': WRONG, 'posts/slow.mdx': post({ title: 'Slow' }, '**a*'.repeat(60_000)) }
    // In threads, as on the command line, because they can be stopped.
    const {
      context: { compile, ...context },
      said,
    } = contextIn(siteWith(files).root)
    expect(await runCheck(context, [])).toBe(1)
    expect(said.out).toMatch(/^posts\/a\.mdx:4:12/m)
    expect(said.out).toMatch(/^posts\/slow\.mdx {2}/m)
  })

  it.each([
    [['--format', 'xml'], '--format is "xml": expected text, json or github'],
    [['--watch', '--format', 'json'], '--watch reports as text, not as json'],
    [['--strikt'], "Unknown option '--strikt'"],
    [['nowhere'], 'there is no file or folder nowhere'],
  ])('refuses %j with 2', async (args, message) => {
    const { code, out, err } = await siteWith({}).check(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err.split('\n')[0]).toBe(message)
  })

  it('explains itself', async () => {
    const { code, out } = await siteWith({}).check('--help')
    expect(code).toBe(0)
    expect(out).toMatch(/--strict/)
  })
})
