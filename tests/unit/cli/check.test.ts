import { readFileSync } from 'node:fs'
import { join } from 'node:path'
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

  it('reports only the rule that is asked for, and fixes no other', async () => {
    const site = siteWith({ 'posts/a.mdx': WRONG, 'posts/c.mdx': ODD })
    expect((await site.check('--rule', 'unknown-key')).out).toMatch(
      /^posts\/c\.mdx:6:1 [\s\S]*\n1 warning in 1 file\n$/,
    )
    const missed = await site.check('--rule=unknown-keys')
    expect(missed.code).toBe(0)
    expect(missed.out).toBe(
      '1 post, 0 pages, 1 author: no mistakes of unknown-keys; there are some of invalid-value, unknown-key\n',
    )
    await site.check('--rule', 'unknown-key', '--fix')
    expect(readFileSync(join(site.root, 'posts/a.mdx'), 'utf8')).toBe(WRONG)
  })

  it('counts the many mistakes of a move by rule and message, the most frequent first', async () => {
    const files = {
      'posts/a.mdx': ODD,
      'posts/b.mdx': post({ title: 'B', layout: 'wide', template: 'x' }),
      'posts/c.mdx': post({ title: 'C', published: 'yes' }, '[a](/gone/)'),
    }
    const { code, out } = await siteWith(files).check('--moving')
    expect(code).toBe(1)
    expect(out).toBe(
      [
        'unknown-key: 3 warnings in 2 files; check.severities may say how much it counts',
        '     2  posts/a.mdx:6:1  layout  unknown key, so its value is ignored',
        '     1  posts/b.mdx:7:1  template  unknown key, so its value is ignored',
        '',
        'broken-link: 1 error in 1 file; check.severities may say how much it counts',
        '     1  posts/c.mdx:8:1  /gone/ leads nowhere',
        '',
        'invalid-value: 1 error in 1 file; --fix mends all of them',
        '     1  posts/c.mdx:4:12  published  expected true or false, found "yes"',
        '',
        '2 errors in 1 file, 3 warnings',
        '',
      ].join('\n'),
    )
    expect((await siteWith({}).check('--moving')).out).toBe('0 posts, 0 pages, 0 authors: no mistakes\n')
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
