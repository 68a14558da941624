import { expect, test } from 'vitest'
import { importInto, PICTURE, runImportIn, sourceWith } from '../../../support/import'

/** Imports a source, makes sure that a second run changes nothing and that the check passes, and returns what came of it. */
async function move(files: Readonly<Record<string, string | Uint8Array>>) {
  const source = sourceWith(files)
  const imported = await importInto(source)
  expect((await runImportIn(imported.terminal, source)).run.changed).toEqual({})
  expect((await imported.terminal.run('check')).out).not.toContain(' error')
  return imported
}

test('Jekyll: dated names, drafts, Liquid, links to posts, categories and tags', async () => {
  const { report, texts } = await move({
    '_config.yml':
      'url: https://old.example\nbaseurl: /site\npermalink: /:categories/:year/:month/:day/:title.html\ntimezone: Europe/Berlin\n',
    '_data/authors.yml': 'ada:\n  name: Ada Example\n  bio: Counts things.\n',
    'assets/queue.png': PICTURE,
    '_posts/2019-03-04-on-queues.md': `---
layout: post
title: On queues
date: 2019-03-04 10:00:00 +0100
categories: planning work
tags: [Planning, teams]
author: ada
redirect_from: /q/
---
Waiting is work.

{% highlight ruby linenos %}
puts "{{ x }}"
{% endhighlight %}

![A curve]({{ site.baseurl }}/assets/queue.png){: .wide }
See [the second]({% post_url 2019-04-01-second %}).

{% include alert.html type="warning" content="Mind the gap." %}

{% for post in site.posts %}{{ post.title }}{% endfor %}

{% raw %}{{ shown }}{% endraw %} and {{ page.title }}.

* TOC
{:toc}
`,
    '_posts/2019-04-01-second.md': '---\ntitle: The second\n---\nIt follows.\n',
    '_drafts/half.md': '---\ntitle: Half\n---\nNot yet.\n',
    'about.md': '---\ntitle: About\npermalink: /about/\n---\nWho I am.\n',
  })
  expect(texts['posts/on-queues/index.md']).toBe(`---
title: On queues
excerpt: Waiting is work.
tags: [Planning, teams, work]
published: true
published_at: 2019-03-04T10:00:00+01:00
author: Ada Example
aliases: ["/site/planning/work/2019/03/04/on-queues.html", "/planning/work/2019/03/04/on-queues.html", "/q/"]
---

Waiting is work.

\`\`\`ruby
puts "{{ x }}"
\`\`\`

![A curve](./queue.png)
See [the second](/blog/second/).

> [!WARNING]
> Mind the gap.

<!-- import: a command of Jekyll: {% for post in site.posts %}{{ post.title }}{% endfor %} -->

{{ shown }} and On queues.
`)
  expect(texts['posts/half.md']).toContain('published: false')
  expect(texts['authors/ada-example.md']).toBe('---\nname: Ada Example\n---\n\nCounts things.\n')
  expect(report).toContain('new: 3 posts, 1 page, 1 author')
})

test('Astro and AstroPaper: dates, lead pictures, MDX, aliased paths', async () => {
  const { texts, others } = await move({
    'astro.config.mjs': "export default defineConfig({ site: 'https://old.example/' })\n",
    'src/pages/posts/[...slug]/index.astro': '',
    'src/assets/images/queue.png': PICTURE,
    'src/data/blog/on-queues.mdx': `---
author: Ada Example
pubDatetime: 2022-09-23T15:22:00Z
modDatetime: 2023-12-21T09:12:47Z
title: On queues
featured: true
draft: false
tags:
  - planning
ogImage: '@/assets/images/queue.png'
description: Waiting is work.
---
import Chart from '../../components/Chart.astro'
import queue from '@/assets/images/queue.png'

Some {/* hidden */} words and \\{braces\\}.

<Image src={queue} alt="A curve" />

<Chart data={[1, 2]} />

<Callout type="tip" title="Note this">
  A *full* queue.

  \`\`\`js
  const a = 1
  \`\`\`
</Callout>

<YouTube id="w7Ft2ymGmfc" />

See [the second](/posts/second#part-two).
`,
    'src/data/blog/second.md':
      '---\ntitle: The second\npubDatetime: 2022-10-01T00:00:00.000Z\ndescription: Next.\n---\n## Part two\n\nWords.\n',
    'src/data/blog/_hidden.md': '---\ntitle: Hidden\n---\nNo.\n',
  })
  expect(others).toContain('posts/on-queues/queue.png')
  expect(texts['posts/on-queues/index.mdx']).toBe(`---
title: On queues
excerpt: Waiting is work.
tags: [planning]
published: true
featured: true
published_at: 2022-09-23T15:22:00Z
updated_at: 2023-12-21T09:12:47Z
author: Ada Example
aliases: ["/posts/on-queues/"]
image: "./queue.png"
image_alt: Picture in “On queues”
---

{/* import: code of MDX: import Chart from '../../components/Chart.astro'
import queue from '@/assets/images/queue.png' */}

Some {/* hidden */} words and \\{braces\\}.

![A curve](./queue.png)

{/* import: MDX calls it Chart: <Chart data={[1, 2]} /> */}

> [!TIP]
> **Note this**
>
> A *full* queue.
>
> \`\`\`js
> const a = 1
> \`\`\`

<YouTube id="https://www.youtube.com/watch?v=w7Ft2ymGmfc" title="Video on YouTube in “On queues”" />

See [the second](/blog/second/#part-two).
`)
  expect(texts['posts/second.md']).toContain('published_at: 2022-10-01\n')
})

test("timlrx's starter: lastmod, summary, images, authors with their pages", async () => {
  const { texts } = await move({
    'package.json': '{}',
    'data/siteMetadata.js': "module.exports = { siteUrl: 'https://old.example' }\n",
    'app/blog/[...slug]/page.tsx': '',
    'data/authors/ada.mdx': '---\nname: Ada Example\ngithub: https://github.com/example\n---\nCounts things.\n',
    'public/static/images/queue.png': PICTURE,
    'data/blog/nested/on-queues.mdx': `---
title: 'On queues'
date: '2021-08-07'
lastmod: '2021-09-01'
tags: ['planning']
draft: false
summary: 'Waiting is work.'
images: ['/static/images/queue.png']
authors: ['ada']
---
<TOCInline toc={props.toc} />

\`\`\`js:src/queue.js {2}
const a = 1
const b = 2
\`\`\`

A note.[^1]

[^1]: Here.
`,
  })
  expect(texts['posts/on-queues/index.md']).toContain(
    'published_at: 2021-08-07\nupdated_at: 2021-09-01\nauthor: Ada Example\naliases: ["/blog/nested/on-queues/"]\nimage: "./queue.png"\n',
  )
  expect(texts['posts/on-queues/index.md']).toContain('```js title="src/queue.js" {2}\n')
  expect(texts['authors/ada-example.md']).toContain('{ label: GitHub, url: "https://github.com/example" }')
})

test('Gatsby: folders, code with titles, paths in front matter', async () => {
  const { texts } = await move({
    'gatsby-config.js': 'module.exports = { siteMetadata: { siteUrl: `https://old.example` } }\n',
    'content/blog/on-queues/index.md':
      '---\ntitle: On queues\ndate: "2015-05-01T22:12:03.284Z"\n---\nWaiting is work. ![A curve](./queue.png)\n\n```js{1}:title=a.js\nconst a = 1\n```\n',
    'content/blog/on-queues/queue.png': PICTURE,
    'content/blog/second/index.md':
      '---\ntitle: The second\ndate: 2015-06-01\npath: /second-of-all\n---\nSee [the first](/on-queues/) and [it](../on-queues).\n',
  })
  expect(texts['posts/on-queues/index.md']).toContain('published_at: 2015-05-01T22:12:03Z\n')
  expect(texts['posts/on-queues/index.md']).toContain('```js title="a.js" {1}\n')
  expect(texts['posts/second-of-all.md']).toContain('See [the first](/blog/on-queues/) and [it](/blog/on-queues/).')
})

test('Docusaurus: admonitions, heading ids, authors, truncate', async () => {
  const { texts, report } = await move({
    'docusaurus.config.js': "module.exports = { url: 'https://old.example', baseUrl: '/' }\n",
    'docs/intro.md': '# Intro\n',
    'static/img/queue.png': PICTURE,
    'blog/authors.yml': 'ada:\n  name: Ada Example\n  url: https://example.org\n',
    'blog/2021-08-26-on-queues/index.md': `---
title: On queues
authors: [ada]
tags: [planning]
---
Waiting is work.

{/* truncate */}

## What to do {#todo}

:::warning[Mind this]

A *full* queue.

:::

\`\`\`js title="a.js" showLineNumbers
// highlight-next-line
const a = 1
\`\`\`

![A curve](@site/static/img/queue.png) and [there](#todo).
`,
  })
  expect(texts['posts/on-queues/index.md']).toBe(`---
title: On queues
excerpt: Waiting is work.
tags: [planning]
published: true
published_at: 2021-08-26
author: Ada Example
aliases: ["/blog/2021/08/26/on-queues", "/blog/2021-08-26-on-queues"]
---

Waiting is work.

## What to do {#todo}

> [!WARNING]
> **Mind this**
>
> A *full* queue.

\`\`\`js title="a.js" {1}
const a = 1
\`\`\`

![A curve](./queue.png) and [there](#todo).
`)
  expect(report).toContain('docs  1 pages of documentation, which are no posts')
})

test('Eleventy: paths by folder, tags of collections, Nunjucks', async () => {
  const { texts } = await move({
    'eleventy.config.js': "export default () => ({ dir: { input: 'content' } })\n",
    'content/blog/on-queues.md':
      '---\ntitle: On queues\ndate: 2018-05-01\ntags: [posts, planning]\n---\nWaiting. {% youtube "w7Ft2ymGmfc" %}\n\nSee [the second](/blog/second/).\n',
    'content/blog/second.md': '---\ntitle: The second\ndate: 2018-07-04\n---\nWords.\n',
  })
  expect(texts['posts/on-queues.md']).toContain('tags: [planning]\n')
  expect(texts['posts/on-queues.md']).toContain(
    'Waiting. [Video on YouTube](https://www.youtube.com/watch?v=w7Ft2ymGmfc)\n\nSee [the second](/blog/second/).',
  )
})

test('Obsidian: links, embeds, callouts, comments, tags; private folders stay out', async () => {
  const { texts, report } = await move({
    '.obsidian/app.json': '{}',
    'private/diary.md': 'Nobody.\n',
    'Templates/note.md': '{{title}}\n',
    'files/queue.png': PICTURE,
    'Notes/On queues.md': `---
date: 2022-01-02
aliases: [Waiting]
publish: true
---
See [[The second]] and [[The second#Part two|its part]], not [[Gone]].

![[queue.png|A curve]]

> [!tip]- Folded
> Hidden text.

> [!NOTE] A title
> Text.

A ==marked== word, %%hidden%% and #planning here. ^block-1

#teams #work
`,
    'Notes/The second.md': '---\ndate: 2022-01-03\n---\n## Part two\n\nWords.\n',
    'Notes/No day.md': 'Words.\n',
  })
  expect(texts['posts/on-queues/index.md']).toBe(`---
title: On queues
excerpt: "See The second and its part, not Gone."
tags: [planning, teams, work]
published: true
published_at: 2022-01-02
aliases: ["/Notes/On-queues"]
---

See [The second](/blog/the-second/) and [its part](/blog/the-second/#part-two), not Gone.

![A curve](./queue.png)

<details>
<summary>Folded</summary>

Hidden text.

</details>

> [!NOTE]
> **A title**
>
> Text.

A <mark>marked</mark> word, <!--hidden--> and planning here.
`)
  expect(texts['posts/no-day.md']).toContain('published: false')
  expect(report).toContain('private/diary.md  its folder is private, or one for templates')
  expect(Object.values(texts).join()).not.toContain('Nobody')
})

test('formulas keep every sign, and so does code', async () => {
  const formula = '$$z[i_1] = \\sum_{j=1}^m w_{j=2} \\{x\\}$$'
  const { texts } = await move({
    'hugo.toml': '',
    'content/posts/a.md': `---\ntitle: A\ndate: 2020-01-02\n---\n${formula}\n\nIn a line $a_{i=1}^2$, and \`==code== {: .x }\`.\n`,
  })
  expect(texts['posts/a.md']).toContain(`${formula}\n\nIn a line $a_{i=1}^2$, and \`==code== {: .x }\`.`)
})
