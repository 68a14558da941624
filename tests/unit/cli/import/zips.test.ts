import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { importInto, runImportIn } from '../../../support/import'

test('Substack: posts of an archive come over, and no subscriber', async () => {
  const source = zip({
    'posts.csv': `post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url
1.on-queues,2021-05-02T09:00:00.000Z,true,,,newsletter,everyone,"On queues, again",Waiting is paid for twice.,
2.second,2021-06-02T09:00:00.000Z,true,,,newsletter,everyone,Second,,
3.half,,false,,,newsletter,everyone,Half,,
4.paid,2021-07-02T09:00:00.000Z,true,,,newsletter,only_paid,Paid,,
5.talk,2021-07-02T09:00:00.000Z,true,,,thread,everyone,A talk,,
`,
    'posts/1.on-queues.html': `<p>Work that waits.<a data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-1-1" href="#footnote-1-1" class="footnote-anchor">1</a></p>
<p>See <a href="https://old.substack.com/p/second">the second</a>.</p>
<div class="captioned-image-container"><figure><a class="image-link" href="https://substackcdn.com/image/fetch/f_auto/https%3A%2F%2Fexample.org%2Fpublic%2Fimages%2Fa.png"><div class="image2-inset"><picture><source type="image/webp" srcset="x.webp"><img src="https://substackcdn.com/image/fetch/w_1456,c_limit/https%3A%2F%2Fexample.org%2Fpublic%2Fimages%2Fa.png" alt="A curve" class="sizing-normal"></picture></div></a><figcaption class="image-caption">A curve</figcaption></figure></div>
<div class="subscription-widget-wrap" data-attrs="{}"><div class="preamble"><p>Subscribe!</p></div></div>
<div id="youtube2-w7Ft2ymGmfc" class="youtube-wrap" data-attrs='{"videoId":"w7Ft2ymGmfc"}'></div>
<div class="footnote" data-component-name="FootnoteToDOM"><a id="footnote-1-1" href="#footnote-anchor-1-1" class="footnote-number">1</a><div class="footnote-content"><p>As Little had it.</p></div></div>`,
    'posts/2.second.html': '<h3>A part</h3><p>Text.</p>',
    'posts/3.half.html': '<p>Not yet.</p>',
    'posts/4.paid.html': '<p>Not for everybody.</p>',
    'posts/5.talk.html': '<p>What do you think?</p>',
    'email_list.old.csv': 'email\nreader@mail.example\n',
  })
  const { run, report, texts, terminal } = await importInto(source)
  expect(run.code).toBe(0)
  expect(report).toBe(`Substack, old
  new: 3 posts

To look at: 3
  posts/on-queues.mdx:13  the picture is on another site: https://example.org/public/images/a.png
  posts/on-queues.mdx:15  <YouTube> had no title: say what it shows
  posts/1.on-queues.html:4  <div class="subscription-widget-wrap"> is taken out

Did not come over: 2
  posts.csv:5  “Paid” is for those who pay alone
  posts/5.talk.html  “A talk” is of the type "thread"

Now npm run check -- --fix mends what is certain and lists the rest.
`)
  expect(Object.keys(texts)).toEqual(['posts/half.md', 'posts/on-queues.mdx', 'posts/second.md'])
  expect(texts['posts/on-queues.mdx']).toBe(`---
title: "On queues, again"
excerpt: Waiting is paid for twice.
published: true
published_at: 2021-05-02T09:00:00Z
aliases: ["/p/on-queues"]
---

Work that waits.[^1]

See [the second](/blog/second/).

[A curve](https://example.org/public/images/a.png)

<YouTube id="https://www.youtube.com/watch?v=w7Ft2ymGmfc" title="Video on YouTube in “On queues, again”" />

[^1]: As Little had it.
`)
  expect(JSON.stringify(terminal.tree())).not.toMatch(/reader@mail|Not for everybody/)
  expect(await terminal.run('check')).toMatchObject({ code: 0 })
  expect((await runImportIn(terminal, source)).run.changed).toEqual({})
})

const story = (title: string, body: string, footer = '') =>
  `<!DOCTYPE html><html><head><title>${title}</title><style>* {}</style></head><body><article class="h-entry">
<header><h1 class="p-name">${title}</h1></header>
<section data-field="subtitle" class="p-summary">A subtitle.</section>
<section data-field="body" class="e-content"><section class="section section--body section--first"><div class="section-divider"><hr class="section-divider"></div><div class="section-content"><div class="section-inner sectionLayout--insetColumn">${body}</div></div></section></section>
<footer>${footer}</footer></article></body></html>`
const footer = (id: string) =>
  `<p>By <a href="https://medium.com/@ada" class="p-author h-card">Ada Lovelace</a> on <a href="https://medium.com/p/${id}"><time class="dt-published" datetime="2019-04-01T08:00:00.000Z">April 1, 2019</time></a>.</p><p><a href="https://medium.com/@ada/x-${id}" class="p-canonical">Canonical link</a></p>`

test('Medium: stories of an archive come over, and no responses', async () => {
  const source = zip({
    'README.html': '<p>Your export</p>',
    'claps/claps-0001.html': '<ul><li>+50</li></ul>',
    'posts/2019-04-01_On-queues-0a1b2c3d4e5f.html': story(
      'On queues',
      `<h3 name="a" id="a" class="graf graf--h3 graf--leading graf--title">On queues</h3><h4 class="graf graf--h4 graf--subtitle">A subtitle.</h4><p class="graf graf--p">See <a href="https://medium.com/@ada/second-1a1b2c3d4e5f" data-href="x" class="markup--anchor">the second</a>.</p><figure class="graf graf--iframe"><script src="https://gist.github.com/ada/0123456789abcdef.js"></script></figure><pre class="graf graf--pre">a<br>b</pre><div class="graf graf--mixtapeEmbed"><a href="https://example.org/" class="markup--anchor markup--mixtapeEmbed-anchor" title="https://example.org/"><strong class="markup--strong markup--mixtapeEmbed-strong">Example</strong><br><em>What it is</em>example.org</a><a href="https://example.org/" class="js-mixtapeImage mixtapeImage u-ignoreBlock"></a></div>`,
      footer('0a1b2c3d4e5f'),
    ),
    'posts/2019-05-01_Second-1a1b2c3d4e5f.html': story(
      'Second',
      '<h3 class="graf graf--h3 graf--title">Second</h3><p>Text.</p>',
      footer('1a1b2c3d4e5f'),
    ),
    'posts/2019-06-01_Well-said--I-think-2a1b2c3d4e5f.html': story(
      'Well said. I think…',
      '<p class="graf graf--p graf--leading">Well said. I think so too.</p>',
      footer('2a1b2c3d4e5f'),
    ),
    'posts/draft_Half-a-thought-3a1b2c3d4e5f.html': story(
      'Half a thought',
      '<h3 class="graf graf--h3 graf--title">Half a thought</h3><p>Not yet.</p>',
    ),
  })
  const { run, report, texts, terminal } = await importInto(source)
  expect(run.code).toBe(0)
  expect(report).toBe(`Medium, old
  new: 3 posts

To look at: 1
  posts/on-queues.md:12  Code on GitHub Gist is a link now: import with --fetch, or npm run post -- embed <address>, writes <Gist>

Did not come over: 1
  posts/2019-06-01_Well-said--I-think-2a1b2c3d4e5f.html  “Well said. I think…” looks like a response to another story

Now npm run check -- --fix mends what is certain and lists the rest.
`)
  expect(Object.keys(texts)).toEqual(['posts/half-a-thought.md', 'posts/on-queues.md', 'posts/second.md'])
  expect(texts['posts/half-a-thought.md']).toContain('published: false\n')
  expect(texts['posts/on-queues.md']).toBe(`---
title: On queues
excerpt: A subtitle.
published: true
published_at: 2019-04-01T08:00:00Z
author: Ada Lovelace
aliases: ["/on-queues-0a1b2c3d4e5f"]
---

See [the second](/blog/second/).

[Code on GitHub Gist](https://gist.github.com/ada/0123456789abcdef)

\`\`\`
a
b
\`\`\`

[Example](https://example.org/)
`)
  expect(await terminal.run('check')).toMatchObject({ code: 0 })
  expect((await runImportIn(terminal, source)).run.changed).toEqual({})
})

test('an archive that leads out of itself is refused, with nothing written', async () => {
  const { run } = await importInto(zip({ '../posts.csv': 'post_id' }))
  expect(run).toMatchObject({ code: 1, changed: {} })
  expect(run.err).toMatch(/cannot be unpacked: invalid relative path: \.\.\/posts\.csv\nNothing was written\.\n$/)
})

function zip(files: Readonly<Record<string, string>>): string {
  const path = join(mkdtempSync(join(tmpdir(), 'old-')), 'old.zip')
  writeFileSync(path, zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))))
  return path
}
