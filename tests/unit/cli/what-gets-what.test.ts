import { describe, expect, it } from 'vitest'
import { post } from '../../support/site'
import { terminalIn } from '../../support/transcript'

/** Three hundred lines, with an unclosed tag on line 212. */
const LONG = post(
  { title: 'Long' },
  Array.from({ length: 293 }, (_, index) => (index === 204 ? 'A <b>bold word.' : 'Words.')).join('\n'),
)

const REPORT = `posts/long.mdx:212:3  <b> is not closed
  211 | Words.
> 212 | A <b>bold word.
      |   ^
  fix: add </b> where it ends, or write <b /> if it is empty; both tags belong in the same paragraph, list item or quote

1 error in 1 file
`

describe('a syntax error on line 212 of a post of 300 lines', { timeout: 120_000 }, () => {
  it('is reported with its place, its line, the reason and what to write', async () => {
    expect(LONG.trimEnd().split('\n')).toHaveLength(300)
    const run = await terminalIn({ 'posts/long.mdx': LONG }).run('check')
    expect(run).toEqual({ code: 1, out: REPORT, err: '', changed: {} })
  })

  it('stops a build with the same words', async () => {
    const run = await terminalIn({ 'posts/long.mdx': LONG }).run('build')
    expect(run).toEqual({ code: 1, out: REPORT, err: '\nNothing was built.\n', changed: {} })
  })

  it('keeps a post from being published, with the same words', async () => {
    const draft = LONG.replace('published: true\n', 'published: false\n')
    const run = await terminalIn({ 'posts/long.mdx': draft }).run('post publish long')
    expect(run).toEqual({ code: 1, out: '', err: `${REPORT}\nNothing was written.\n`, changed: {} })
  })
})

describe('a published address that nothing answers', { timeout: 120_000 }, () => {
  it('stops a build with the line to add to its successor', async () => {
    const terminal = terminalIn({
      'posts/new-name.mdx': post({ title: 'A' }),
      'addresses.json': '{ "published": { "/blog/old-name/": "2026-03-02" } }',
    })
    expect(await terminal.run('build')).toEqual({
      code: 1,
      out: `posts/new-name.mdx  aliases  /blog/old-name/ was published on 2026-03-02 and would disappear; this post looks like its successor
  fix: aliases: [/blog/old-name/]

1 error in 1 file
`,
      err: '\nNothing was built.\n',
      changed: {},
    })
  })
})
