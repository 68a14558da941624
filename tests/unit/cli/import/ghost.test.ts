import { expect, test } from 'vitest'
import { importInto, PICTURE, runImportIn, sourceWith } from '../../../support/import'

const HTML = `<p>Work that <em>waits</em>.</p>
<!--kg-card-begin: html--><iframe src="https://player.vimeo.com/video/123"></iframe><!--kg-card-end: html-->
<figure class="kg-card kg-image-card kg-card-hascaption"><img src="__GHOST_URL__/content/images/size/w1000/2021/05/queue.png" class="kg-image" alt="A curve" srcset="__GHOST_URL__/content/images/size/w600/2021/05/queue.png 600w"><figcaption><span style="white-space: pre-wrap;">Waiting time</span></figcaption></figure>
<figure class="kg-card kg-code-card"><pre><code class="language-ts">queue.push(ticket)</code></pre><figcaption>queue.ts</figcaption></figure>
<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="__GHOST_URL__/second/"><div class="kg-bookmark-content"><div class="kg-bookmark-title">The second</div></div></a></figure>
<div class="kg-card kg-toggle-card"><div class="kg-toggle-heading"><h4 class="kg-toggle-heading-text">More</h4></div><div class="kg-toggle-content"><p>Hidden.</p></div></div>`

const MOBILEDOC = JSON.stringify({
  version: '0.3.1',
  markups: [['strong'], ['a', ['href', 'https://example.org/']]],
  atoms: [['soft-return', '', {}]],
  cards: [
    ['code', { code: 'let a', language: 'js' }],
    ['markdown', { markdown: 'As *written*.' }],
  ],
  sections: [
    [1, 'h2', [[0, [], 0, 'A part']]],
    [
      1,
      'p',
      [
        [0, [], 0, 'One '],
        [0, [0], 1, 'two'],
        [1, [], 0, 0],
        [0, [1], 1, 'three'],
      ],
    ],
    [3, 'ul', [[[0, [], 0, 'a']], [[0, [], 0, 'b']]]],
    [10, 0],
    [10, 1],
  ],
})

const LEXICAL = JSON.stringify({
  root: {
    type: 'root',
    children: [
      { type: 'extended-heading', tag: 'h2', children: [{ type: 'extended-text', text: 'A part', format: 0 }] },
      {
        type: 'paragraph',
        children: [
          { type: 'extended-text', text: 'One ', format: 0 },
          { type: 'extended-text', text: 'two', format: 3 },
          {
            type: 'link',
            url: 'https://example.org/',
            children: [{ type: 'extended-text', text: 'three', format: 0 }],
          },
        ],
      },
      { type: 'bookmark', url: 'https://example.org/', metadata: { title: 'Example' } },
      { type: 'product', productTitle: 'A mug' },
    ],
  },
})

const at = (day: string) => `${day}T09:00:00.000Z`
const post = (id: string, title: string, more: object) => ({
  id,
  title,
  slug: title.toLowerCase().replace(/ /g, '-'),
  html: '<p>Text.</p>',
  status: 'published',
  visibility: 'public',
  type: 'post',
  created_at: at('2021-05-01'),
  published_at: at('2021-05-02'),
  updated_at: at('2021-05-02'),
  ...more,
})

const DATA = {
  posts: [
    post('1', 'On queues', {
      html: HTML,
      featured: 1,
      updated_at: at('2022-01-01'),
      custom_excerpt: 'Waiting is paid for twice.',
      feature_image: '__GHOST_URL__/content/images/2021/05/queue.png',
      codeinjection_head: '<script>x()</script>',
    }),
    post('2', 'Second', { html: null, mobiledoc: MOBILEDOC }),
    post('3', 'Third', { html: null, lexical: LEXICAL }),
    post('4', 'Half', { status: 'draft', published_at: null }),
    post('5', 'For members', { visibility: 'members' }),
    post('6', 'For those who pay', { visibility: 'paid' }),
    post('7', 'A letter', { status: 'sent' }),
    post('8', 'About', { type: 'page' }),
  ],
  posts_meta: [{ post_id: '1', feature_image_alt: 'A curve', feature_image_caption: 'By <b>Ada</b>' }],
  tags: [
    { id: 't1', name: 'Planning', visibility: 'public' },
    { id: 't2', name: '#wide', visibility: 'internal' },
  ],
  posts_tags: [
    { post_id: '1', tag_id: 't2', sort_order: 1 },
    { post_id: '1', tag_id: 't1', sort_order: 0 },
  ],
  users: [
    {
      id: 'u1',
      name: 'Ada Lovelace',
      slug: 'ada',
      email: 'ada@mail.example',
      bio: 'Writes *programs*.',
      website: 'https://ada.example/',
    },
    { id: 'u2', name: 'Ben', slug: 'ben', email: 'ben@mail.example' },
  ],
  posts_authors: [
    { post_id: '1', author_id: 'u2', sort_order: 1 },
    { post_id: '1', author_id: 'u1', sort_order: 0 },
  ],
}

const EXPORT = JSON.stringify({ db: [{ meta: { exported_on: 1640995200000, version: '5.0.0' }, data: DATA }] })

test('Ghost: addresses follow routes.yaml, and portraits come over', async () => {
  const data = {
    ...DATA,
    posts: [post('1', 'On queues', {}), post('2', 'Second', {})],
    tags: [{ id: 't1', name: 'Field notes', slug: 'field-notes', visibility: 'public' }],
    posts_tags: [{ post_id: '2', tag_id: 't1', sort_order: 0 }],
    users: [{ id: 'u1', name: 'Ada Lovelace', slug: 'ada', profile_image: '__GHOST_URL__/content/images/ada.png' }],
    posts_authors: [{ post_id: '1', author_id: 'u1', sort_order: 0 }],
  }
  const { texts, terminal, report } = await importInto(
    sourceWith({
      'old.ghost.json': JSON.stringify({ db: [{ meta: { exported_on: 1 }, data }] }),
      'content/images/ada.png': PICTURE,
      'routes.yaml':
        'collections:\n  /notes/:\n    permalink: /notes/{slug}/\n    filter: primary_tag:field-notes\n  /:\n    permalink: /{year}/{month}/{slug}/\n',
    }),
  )
  expect(texts['posts/on-queues.md']).toContain('aliases: ["/2021/05/on-queues/", "/on-queues/"]')
  expect(texts['posts/second.md']).toContain('aliases: ["/notes/second/", "/second/"]')
  expect(texts['authors/ada-lovelace.md']).toBe(
    '---\nname: Ada Lovelace\npicture: /images/authors/ada-lovelace.png\npicture_alt: Ada Lovelace\n---\n',
  )
  expect(report).toContain('new: 2 posts, 1 author')
  expect((await terminal.run('check')).out).not.toContain(' error')
})

test('Ghost: posts, pages, pictures, dates, authors and cards come over', async () => {
  const source = sourceWith({ 'old.ghost.json': EXPORT, 'content/images/2021/05/queue.png': PICTURE })
  const { run, report, texts, terminal } = await importInto(source)
  expect(run.code).toBe(0)
  expect(report).toBe(`Ghost, old
  new: 4 posts, 1 page, 1 author

To look at: 5
  posts/third.md:15  a card of Ghost: product {"type":"product","productTitle":"A mug"}
  old.ghost.json  “On queues” has code in codeinjection_head, which is left out
  old.ghost.json  “On queues”: the caption of its lead picture is left out: By Ada
  old.ghost.json  “On queues”: Video on Vimeo is a link now
  old.ghost.json  the internal tag "#wide" is left out

Did not come over: 3
  old.ghost.json  “For members” is for members alone
  old.ghost.json  “For those who pay” is for those who pay alone
  old.ghost.json  “A letter” was only sent by mail

Now npm run check -- --fix mends what is certain and lists the rest.
`)
  expect(Object.keys(texts)).toEqual([
    'authors/ada-lovelace.md',
    'pages/about.md',
    'posts/half.md',
    'posts/on-queues/index.md',
    'posts/second.md',
    'posts/third.md',
  ])
  expect(texts['posts/on-queues/index.md']).toBe(`---
title: On queues
excerpt: Waiting is paid for twice.
tags: [Planning]
published: true
featured: true
published_at: 2021-05-02T09:00:00Z
updated_at: 2022-01-01T09:00:00Z
authors: [Ada Lovelace, Ben]
aliases: ["/on-queues/"]
image: "./queue.png"
image_alt: A curve
---

Work that *waits*.

[Video on Vimeo](https://vimeo.com/123)

![A curve](./queue.png "Waiting time")

\`\`\`ts title="queue.ts"
queue.push(ticket)
\`\`\`

[The second](/blog/second/)

<details>
<summary>More</summary>

Hidden.

</details>
`)
  const body = (file: string) => texts[file]?.replace(/^---[\s\S]*?---\n\n/, '')
  expect(body('authors/ada-lovelace.md')).toBe('Writes \\*programs\\*.\n')
  expect(body('posts/second.md')).toBe(
    '## A part\n\nOne **two**\\\n[three](https://example.org/)\n\n- a\n- b\n\n```js\nlet a\n```\n\nAs *written*.\n',
  )
  expect(body('posts/third.md')).toContain(
    'One ***two***[three](https://example.org/)\n\n[Example](https://example.org/)\n',
  )
  expect(texts['posts/half.md']).toContain('published: false\ncreated_at: 2021-05-01T09:00:00Z\n')
  expect(JSON.stringify(terminal.tree())).not.toMatch(/mail\.example/)
  expect(await terminal.run('check')).toMatchObject({ code: 0 })
  expect((await runImportIn(terminal, source)).run.changed).toEqual({})
})

test('Ghost: JSON that ends in the middle stops at its line, with nothing written', async () => {
  const { run } = await importInto(sourceWith({ 'old.json': EXPORT.slice(0, -20) }))
  expect(run).toMatchObject({ code: 1, changed: {} })
  expect(run.err).toMatch(/^old\.json:1:\d+ {2}it is not JSON, or ends in the middle\nNothing was written\.\n$/)
})
