import { describe, expect, it } from 'vitest'
import { post } from '../../../support/site'
import { terminalIn } from '../../../support/transcript'

/** CRLF, a byte order mark, comments, odd spaces, and ten mistakes, one of which only the author can fix. */
const WRONG = `\uFEFF---\r
titel:  'On delegation'   # mine\r
excerpt: Who: and when.\r
tags: Leadership, Career\r
published: Yes\r
publishedAt:   2 March 2026\r
slug: On_Delegation\r
---\r
\r
##What to hand over\r
\r
See [B](http://localhost:3000/blog/b), and [nothing](/blog/nothing-here-at-all/).\r
`

const MENDED = WRONG.replace('titel', 'title')
  .replace('Who: and when.', '"Who: and when."')
  .replace('Leadership, Career', '[Leadership, Career]')
  .replace('Yes', 'true')
  .replace('publishedAt:   2 March 2026', 'published_at:   2026-03-02')
  .replace('On_Delegation', 'on-delegation')
  .replace('##What', '## What')
  .replace('http://localhost:3000/blog/b)', '/blog/b/)')

const FILES = { 'posts/a.mdx': WRONG, 'posts/b.mdx': post({ title: 'B' }) }

describe('npm run check -- --fix', { timeout: 120_000 }, () => {
  it('fixes mistakes with one possible fix, changes no other byte, and reports the rest', async () => {
    const terminal = terminalIn(FILES)
    expect(await terminal.run('check --fix')).toEqual({
      code: 1,
      out: `Fixed 9 mistakes:

posts/a.mdx
  - titel:  'On delegation'   # mine
  - excerpt: Who: and when.
  - tags: Leadership, Career
  - published: Yes
  - publishedAt:   2 March 2026
  - slug: On_Delegation
  - ##What to hand over
  - See [B](http://localhost:3000/blog/b), and [nothing](/blog/nothing-here-at-all/).
  + title:  'On delegation'   # mine
  + excerpt: "Who: and when."
  + tags: [Leadership, Career]
  + published: true
  + published_at:   2026-03-02
  + slug: on-delegation
  + ## What to hand over
  + See [B](/blog/b/), and [nothing](/blog/nothing-here-at-all/).

posts/a.mdx:12:24  /blog/nothing-here-at-all/ leads nowhere
  11 |
> 12 | See [B](/blog/b/), and [nothing](/blog/nothing-here-at-all/).
     |                        ^
  fix: write the address of a page of this site, or remove the link

1 error in 1 file
`,
      err: '',
      changed: { 'posts/a.mdx': MENDED },
    })
    const again = await terminal.run('check --fix')
    expect(again.changed).toEqual({})
    expect(again.out).not.toContain('Fixed')
  })

  it('shows the same and writes nothing in a dry run', async () => {
    const run = await terminalIn(FILES).run('check --fix --dry-run')
    expect(run).toMatchObject({ code: 1, changed: {} })
    expect(run.out).toContain('Would fix 9 mistakes:\n')
    expect(run.out).toContain('A dry run: nothing was written.\n')
    expect(run.out).toContain('> 12 | See [B](/blog/b/), and [nothing]')
  })

  it('fixes only the given files', async () => {
    const files = { 'posts/a.mdx': post({ published: 'yes' }), 'posts/b.mdx': post({ title: 'B', published: 'no' }) }
    const { changed } = await terminalIn(files).run('check --fix posts/b.mdx')
    expect(changed).toEqual({ 'posts/b.mdx': files['posts/b.mdx'].replace('"no"', 'false') })
  })

  it('leaves the report to programs', async () => {
    const { out, err } = await terminalIn(FILES).run('check --fix --format json')
    expect(JSON.parse(out)).toMatchObject({ errors: 1, warnings: 0 })
    expect(err).toContain('Fixed 9 mistakes')
  })

  it('is what a dry run is of', async () => {
    const run = await terminalIn(FILES).run('check --dry-run')
    expect(run).toMatchObject({ code: 2, changed: {} })
    expect(run.err).toMatch(/^--dry-run works only with --fix/)
  })
})
