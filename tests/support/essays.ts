/**
 * Posts that use components: one with everything that a text may hold, and its neighbours in a series. Files of
 * `posts/`.
 */
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

- [x] Tea
- [ ] Toast

## The third of three parts

The end of it is a paragraph too, and says once more, at some length, what has been said in the three parts before.

[^1]: until 3 words stop it.
[^2]: A list:

    - one
    - two`,
  ),
  // Reader views mistake content that is mostly links for navigation, unless it is in the right elements.
  'of-links.mdx': essay(
    'Of links',
    '2026-03-23',
    4,
    `The beginning of it is a paragraph of some length, so that it is clear what is text here, and what is not.

<Checklist title="w1">
  <Signs title="w2">
    <Sign>${link('w3')}</Sign>
    <Sign>${link('w4')}</Sign>
    <Verdict from={1}>${link('w5')}</Verdict>
  </Signs>
</Checklist>

<Decision title="w6">
  ${link('w7')}

  <Question text="w8">
    ${link('w9')}

    <Answer text="w10" points={{ one: 1 }}>${link('w11')}</Answer>
    <Answer text="w12" points={{ two: 1 }}>${link('w13')}</Answer>
  </Question>
  <Outcome name="one" title="w14">${link('w15')}</Outcome>
  <Outcome name="two" title="w16">${link('w17')}</Outcome>
</Decision>

<Compare>
  <Good title="w18">${link('w19')}</Good>
  <Bad title="w20">
    - ${link('w21')}
  </Bad>
</Compare>

<Steps>
  <Step title="w22">${link('w23')}</Step>
  <Step title="w24">
    ${link('w25')}

    ${link('w26')}
  </Step>
</Steps>

<Aside title="w27">${link('w28')}</Aside>

> [!NOTE]
> ${link('w29')}

The end of it is a paragraph too, and says once more, at some length, what has been said in the parts before.`,
  ),
  'after-everything.md': essay('After everything', '2026-03-16', 3, 'A text.'),
}

function link(word: string): string {
  return `[${word}](/blog/before-everything/)`
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
