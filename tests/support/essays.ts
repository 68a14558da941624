/** Posts around components: one with all that a text may hold, and its neighbours in a series. Files of `posts/`. */
export const essays: Readonly<Record<string, string>> = {
  'before-everything.md': essay('Before everything', '2026-03-02', 1, 'A text.'),
  'of-everything.mdx': essay(
    'Of everything, something',
    '2026-03-09',
    2,
    `The beginning of it is a paragraph of some length, so that it is clear what is text here, and what is not.

## The first of three parts

The sentence goes on[^1], and then it ends[^2]. A claim <Evidence kind="study" by="A" source="B" year={2019}>that rests on something</Evidence>.

> [!TIP]
> Called out. See [another text](/blog/before-everything/).

<Aside title="Where it comes from">A digression.</Aside>

## The second of three parts

\`\`\`ts title="queue.ts"
const first = 1
const second = 2
\`\`\`

| Name | Number |
| --- | ---: |
| One | 1 |
| Two | 2 |

- [x] Done
- [ ] To do

## The third of three parts

The end of it is a paragraph too, and says once more, at some length, what has been said in the three parts before.

[^1]: until 3 words stop it.
[^2]: A list:

    - one
    - two`,
  ),
  'after-everything.md': essay('After everything', '2026-03-16', 3, 'A text.'),
}

function essay(title: string, day: string, part: number, body: string): string {
  const excerpt = `An excerpt of part ${part}.`
  return `---
title: "${title}"
excerpt: "${excerpt}"
meta_description: "What it says to machines about itself, in fifty letters or more."
tags: [Queues, Teams, Writing]
authors: [Ann Lee, Bo Ek]
series: All of it
part: ${part}
published: true
published_at: ${day}
---

${body}
`
}
