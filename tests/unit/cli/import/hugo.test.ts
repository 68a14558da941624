import { expect, test } from 'vitest'
import { importInto, PICTURE, runImportIn, sourceWith } from '../../../support/import'

const BLOG = {
  'hugo.toml':
    'baseURL = "https://old.example/"\ntimeZone = "America/New_York"\n[permalinks]\nposts = "/:year/:month/:slug/"\n',
  'static/img/queue.png': PICTURE,
  'content/_index.md': '---\ntitle: Home\n---\n',
  'content/posts/on-queues.md': `+++
title = "On queues: a start"
slug = "on-queues"
date = 2019-03-04T10:00:00
lastmod = 2020-01-02
tags = ["Planning", "web dev"]
categories = ["Web Dev"]
aliases = ["/queues.html"]
series = ["Waiting"]
+++
Work that *waits* is paid for twice.

<!--more-->

{{< figure src="/img/queue.png" alt="A curve" caption="Waiting **time**" >}}

See [the second]({{< ref "second.md#what-to-do" >}}), [its old address](https://old.example/2019/04/second/) and [nothing](/gone/).

{{< youtube w7Ft2ymGmfc >}}

{{% notice warning "Mind this" %}}
A *full* queue.
{{% /notice %}}

{{< chart 90 200 >}}

{{< highlight go "linenos=table,hl_lines=2" >}}
x := 1
y := "{{ x }}"
{{< /highlight >}}

Write \`{{</* figure */>}}\` for a figure.
`,
  'content/posts/second/index.md': `---
title: The second
slug: second
date: 2019-04-01
series: [Waiting]
---

![](the-long-queue.png)

## What to do

Nothing.
`,
  'content/posts/second/the-long-queue.png': PICTURE,
  'content/posts/half.md': '---\ntitle: Half a thought\ndraft: true\ndate: 2019-05-01\n---\nNot yet.\n',
  'content/posts/mine.md': '---\ntitle: Mine\nprivate: true\ndate: 2019-05-01\n---\nNobody sees this.\n',
  'content/posts/over.md': '---\ntitle: An offer\ndate: 2019-05-01\nexpiryDate: 2019-06-01\n---\nOver.\n',
  'content/posts/later.md': '{\n  "title": "Later",\n  "date": "2030-01-01T00:00:00Z"\n}\nTo come.\n',
  'content/posts/broken.md': '---\ntitle: "Broken\n---\nText.\n',
  'content/about.md': '---\ntitle: About\n---\nWho I am.\n',
}

test('Hugo: posts, pages, pictures, dates, addresses and shortcodes come over', async () => {
  const source = sourceWith(BLOG)
  const { run, report, texts, others, terminal } = await importInto(source)
  expect(run.code).toBe(0)
  expect(report).toBe(`Hugo, old
  new: 5 posts, 1 page

To look at: 4
  posts/on-queues/index.mdx:17  the link leads to the old site: https://old.example/gone/
  posts/on-queues/index.mdx:19  <YouTube> had no title: say what it shows
  posts/on-queues/index.mdx:26  Hugo calls it chart: {{< chart 90 200 >}}
  posts/second/index.md:11  the picture had no description: say what it shows

Did not come over: 2
  content/posts/mine.md  “Mine” is private
  content/posts/broken.md:3  its front matter cannot be read: Missing closing "quote

Now npm run check -- --fix mends what is certain and lists the rest.
`)
  expect(others).toEqual(['imported/hugo.json', 'posts/on-queues/queue.png', 'posts/second/the-long-queue.png'])
  expect(Object.keys(texts)).toEqual([
    'pages/about.md',
    'posts/an-offer.md',
    'posts/half-a-thought.md',
    'posts/later.md',
    'posts/on-queues/index.mdx',
    'posts/second/index.md',
  ])
  expect(texts['posts/on-queues/index.mdx']).toBe(`---
title: "On queues: a start"
excerpt: Work that waits is paid for twice.
tags: [Planning, web dev]
published: true
published_at: 2019-03-04T10:00:00-05:00
updated_at: 2020-01-02
series: Waiting
part: 1
aliases: ["/2019/03/on-queues/", "/queues.html"]
---

Work that *waits* is paid for twice.

![A curve](./queue.png "Waiting time")

See [the second](/blog/second/#what-to-do), [its old address](/blog/second/) and [nothing](https://old.example/gone/).

<YouTube id="https://www.youtube.com/watch?v=w7Ft2ymGmfc" title="Video on YouTube in “On queues: a start”" />

> [!WARNING]
> **Mind this**
>
> A *full* queue.

{/* import: Hugo calls it chart: {{< chart 90 200 >}} */}

\`\`\`go {2}
x := 1
y := "{{ x }}"
\`\`\`

Write \`{{< figure >}}\` for a figure.
`)
  expect(texts['posts/second/index.md']).toContain('part: 2\n')
  expect(texts['posts/second/index.md']).toContain('![the long queue](./the-long-queue.png)')
  expect(texts['posts/half-a-thought.md']).toContain('published: false\npublished_at: 2019-05-01\n')
  expect(texts['posts/an-offer.md']).toContain('published: false\n')
  expect(texts['posts/later.md']).toContain('published: true\npublished_at: 2030-01-01\n')
  expect(await terminal.run('check')).toMatchObject({ code: 0 })
  const again = await runImportIn(terminal, source)
  expect(again.run.changed).toEqual({})
})
