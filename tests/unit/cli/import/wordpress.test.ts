import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importInto, PICTURE, runImportIn, sourceWith } from '../../../support/import'
import { item, wxr } from '../../../support/wxr'

const CLASSIC = `A line
and another with <em>emphasis</em>.

[caption id="attachment_9" align="aligncenter" width="300"]<a href="https://old.example/wp-content/uploads/2019/03/queue.png"><img class="size-medium wp-image-9" src="https://old.example/wp-content/uploads/2019/03/queue-300x200.png" alt="" width="300" height="200" /></a> How long it takes[/caption]
<!--more-->
[sourcecode lang="js" title="queue.js"]
if (a &lt; b) push(a)
[/sourcecode]

See <a href="http://old.example/?p=2">the second</a>.[footnote]As <b>Little</b> had it.[/footnote]

https://youtu.be/w7Ft2ymGmfc

[contact-form-7 id="12" title="Write to me"]`

const BLOCKS = `<!-- wp:heading -->
<h2 class="wp-block-heading">What to do</h2>
<!-- /wp:heading -->

<!-- wp:list --><ul class="wp-block-list"><li>Nothing</li></ul><!-- /wp:list -->

<!-- wp:gallery --><figure class="wp-block-gallery"><figure class="wp-block-image"><img src="https://old.example/wp-content/uploads/2019/03/queue-1024x683.png" alt="" class="wp-image-9"/></figure></figure><!-- /wp:gallery -->

<!-- wp:paragraph --><p>It rests.<sup data-fn="n1" class="fn"><a href="#n1" id="n1-link">1</a></sup></p><!-- /wp:paragraph -->

<!-- wp:latest-posts /-->

<!-- wp:footnotes /-->`

const EXPORT = wxr({
  authors: { ada: 'Ada Lovelace', ben: 'Ben' },
  items: [
    item(1, 'post', {
      title: 'On queues &#8211; a start',
      name: 'on-queues',
      link: 'https://old.example/2019/03/on-queues/',
      local: '2019-03-04 10:00:00',
      universal: '2019-03-04 15:00:00',
      modified: '2020-01-02 09:00:00',
      content: CLASSIC,
      terms: { category: ['Web Dev', 'Uncategorized'], post_tag: ['Planning', 'web dev'] },
      more: '<wp:is_sticky>1</wp:is_sticky>',
      comments: ['Well said.'],
    }),
    item(2, 'post', {
      title: 'The second',
      name: 'second',
      link: 'https://old.example/2019/04/second/',
      local: '2019-04-01 08:00:00',
      universal: '2019-04-01 12:00:00',
      content: BLOCKS,
      meta: { footnotes: '[{"id":"n1","content":"As <em>all</em> does."}]', _wp_old_slug: 'two', _thumbnail_id: '9' },
    }),
    item(3, 'post', { title: 'Half a thought', status: 'draft', local: '2019-05-01 08:00:00', content: 'Not yet.' }),
    item(4, 'post', { title: 'Mine', status: 'private', content: 'Nobody sees this.' }),
    item(5, 'post', { title: 'For some', password: 'secret', content: 'Some see this.' }),
    item(6, 'post', { title: 'Thrown away', status: 'trash', content: 'Gone.' }),
    item(7, 'page', { title: 'About', name: 'about', link: 'https://old.example/about/', content: 'Who I am.' }),
    item(8, 'product', { title: 'A mug', content: 'Buy it.' }),
    item(9, 'attachment', {
      title: 'queue',
      content: '',
      more: '<wp:attachment_url>https://old.example/wp-content/uploads/2019/03/queue.png</wp:attachment_url>',
      meta: { _wp_attachment_image_alt: 'A curve' },
    }),
  ],
})

const SITE = { 'export.xml': EXPORT, 'wp-content/uploads/2019/03/queue.png': PICTURE }

test('WordPress: posts, pages, pictures, dates, addresses and shortcodes come over', async () => {
  const source = sourceWith(SITE)
  const { run, report, texts, terminal } = await importInto(source)
  expect(run.code).toBe(0)
  expect(report).toBe(`WordPress, old
  new: 3 posts, 1 page

To look at: 3
  posts/on-queues/index.mdx:24  <YouTube> had no title: say what it shows
  posts/on-queues/index.mdx:26  a shortcode of WordPress: [contact-form-7 id="12" title="Write to me"]
  posts/second/index.md:20  a block of WordPress: wp:latest-posts /

Did not come over: 4
  export.xml:97  “Mine” is private
  export.xml:115  “For some” has a password
  export.xml:133  “Thrown away” is in the bin
  export.xml:169  one item of the type "product", which is neither a post nor a page

3 old addresses with a query. Paste into site.ts:
  redirects: [
    { from: '/?page_id=7', to: '/about/' },
    { from: '/?p=1', to: '/blog/on-queues/' },
    { from: '/?p=2', to: '/blog/second/' },
  ],

Kept aside, and never published: imported/wordpress-comments.json

Now npm run check -- --fix mends what is certain and lists the rest.
`)
  expect(texts['posts/on-queues/index.mdx']).toBe(`---
title: On queues – a start
excerpt: A line and another with emphasis.
tags: [Web Dev, Planning]
published: true
pin: true
published_at: 2019-03-04T10:00:00-05:00
updated_at: 2020-01-02T09:00:00Z
author: Ada Lovelace
aliases: ["/2019/03/on-queues/"]
---

A line\\
and another with *emphasis*.

![A curve](./queue.png "How long it takes")

\`\`\`js title="queue.js"
if (a < b) push(a)
\`\`\`

See [the second](/blog/second/).[^1]

<YouTube id="https://www.youtube.com/watch?v=w7Ft2ymGmfc" title="Video on YouTube in “On queues – a start”" />

{/* import: a shortcode of WordPress: [contact-form-7 id="12" title="Write to me"] */}

[^1]: As **Little** had it.
`)
  expect(texts['posts/second/index.md']).toBe(`---
title: The second
excerpt: Nothing
published: true
published_at: 2019-04-01T08:00:00-04:00
author: Ada Lovelace
aliases: ["/2019/04/second/", "/2019/04/two/"]
image: "./queue.png"
image_alt: A curve
---

## What to do

- Nothing

![A curve](./queue.png)

It rests.[^1]

<!-- import: a block of WordPress: wp:latest-posts / -->

[^1]: As *all* does.
`)
  expect(texts['posts/half-a-thought.md']).toContain('published: false\ncreated_at: 2019-05-01T08:00:00+02:00\n')
  expect(Object.keys(texts)).toHaveLength(4)
  const comments = terminal.tree()['imported/wordpress-comments.json'] ?? ''
  expect(JSON.parse(comments)).toMatchObject([
    { author: 'Grace', html: 'Well said.', address: 'https://old.example/2019/03/on-queues/' },
  ])
  expect(comments).not.toMatch(/mail\.example|192\.0\.2/)
  expect(await terminal.run('check')).toMatchObject({ code: 0 })
  const again = await runImportIn(terminal, source)
  expect(again.run.changed).toEqual({})
})

test('WordPress: a file of several is a part, and a file alone is enough', async () => {
  const [one, two] = [item(1, 'post', { title: 'One', content: 'a' }), item(2, 'post', { title: 'Two', content: 'b' })]
  const parts = sourceWith({ '1.xml': wxr({ items: [one, two] }), '2.xml': wxr({ items: [two] }) })
  expect((await importInto(parts)).report).toContain('new: 2 posts\n')
  expect((await importInto(join(parts, '2.xml'))).report).toContain('new: 1 post\n')
})

test('WordPress: a damaged export stops at its line, with nothing written', async () => {
  const source = sourceWith({ 'export.xml': EXPORT.replace('</item>', '</itm>') })
  const { run } = await importInto(source)
  expect(run).toMatchObject({ code: 1, changed: {} })
  expect(run.err).toMatch(/^export\.xml:\d+:\d+ {2}it is not well-formed XML: .*\nNothing was written\.\n$/)
})
