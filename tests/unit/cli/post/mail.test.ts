import { describe, expect, it } from 'vitest'
import { site } from '../../../../lib/site'
import { post } from '../../../support/site'
import { terminalIn } from '../../../support/transcript'

const BODY = `Words with a [link](/blog/b/) and a note.[^1]

## A heading

| Cost | Who |
| --- | --- |
| 4 h | me |

\`\`\`js
if (a < b) run()
\`\`\`

<Checklist id="leave" title="Before you leave">
  <Signs title="Signs">
    <Sign>Say it.</Sign>
    <Verdict from={1}>Write it down.</Verdict>
  </Signs>
</Checklist>

[^1]: Said in a note.
`

const FILES = {
  'posts/a.mdx': post({ title: 'On <leaving>', excerpt: 'Who & when.' }, BODY),
  'posts/b.mdx': post({ title: 'B' }),
  'posts/draft.mdx': post({ title: 'A draft', published: false }),
  'posts/broken.mdx': post({ title: 'Broken' }, '<Nope />'),
}

describe('npm run post -- mail', () => {
  it('writes a post for mail programs: styled in attributes, with absolute addresses, without scripts', async () => {
    const { code, out, err, changed } = await terminalIn(FILES).run('post mail a')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^out\.mail\/a\.html: \d kB\nout\.mail\/a\.txt: 1 kB\n$/)
    const html = changed['out.mail/a.html'] ?? ''
    expect(html).not.toMatch(/<script|<link|<style|class=|\son\w+=/)
    expect(html.match(/(?:href|src)="(?!https:\/\/)[^"]*/g)).toBeNull()
    expect(html).toContain(`<a href="${site.url}/blog/b/" style="color:`)
    for (const words of [
      'On &#x3C;leaving>',
      'Who &#x26; when.',
      'A heading',
      'if (a &#x3C; b) run()',
      'Say it.',
      '[1]',
    ]) {
      expect(html).toContain(words)
    }
    expect(html).toMatch(/<td style="[^"]+">4 h<\/td>/)
    expect(html).toContain(`>Read on ${site.name}</a>`)
  })

  it('writes the same as text', async () => {
    const { changed } = await terminalIn(FILES).run('post mail a')
    const text = changed['out.mail/a.txt'] ?? ''
    for (const words of ['Who & when.', '## A heading', '4 h', 'if (a < b) run()', 'Say it.', 'Said in a note.']) {
      expect(text).toContain(words)
    }
    expect(text).toContain(`(${site.url}/blog/b/)`)
  })

  it('says of a draft that its links do not work yet', async () => {
    const { code, out } = await terminalIn(FILES).run('post mail draft')
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('It is not published') })
  })

  it('writes nothing in a dry run, of a post with mistakes, or of none', async () => {
    expect(await terminalIn(FILES).run('post mail a --dry-run')).toMatchObject({ code: 0, changed: {} })
    const broken = await terminalIn(FILES).run('post mail broken')
    expect(broken).toMatchObject({ code: 1, changed: {} })
    expect(broken.err).toMatch(/^posts\/broken\.mdx:8:1 [\s\S]*has mistakes\nNothing was written\.\n$/)
    expect((await terminalIn(FILES).run('post mail brokn')).err).toContain('did you mean broken?')
  })
})
