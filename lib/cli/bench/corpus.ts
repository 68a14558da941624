import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Length of a post. A section has about 160 words. */
export interface PostShape {
  readonly sections: number
  /** A list and a code block follow every this many sections, beginning with the first. */
  readonly codeEvery: number
}

/** A post for any system that publishes Markdown. */
export interface CorpusPost {
  readonly slug: string
  readonly title: string
  readonly excerpt: string
  readonly tags: readonly string[]
  /** `2026-01-31`. */
  readonly day: string
  readonly isFeatured: boolean
  readonly body: string
}

const ESSAY: PostShape = { sections: 9, codeEvery: 3 }

/**
 * Writes `count` posts into `folder`, of about 1,500 words unless `shapeOf` says otherwise (`createPost`). The same
 * arguments produce the same bytes on every machine.
 */
export function writeCorpus(count: number, folder: string, shapeOf: (index: number) => PostShape = () => ESSAY): void {
  mkdirSync(folder, { recursive: true })
  for (let index = 0; index < count; index++) {
    writeFileSync(join(folder, `post-${index}.mdx`), renderPost(createPost(index, count, shapeOf(index))))
  }
}

/**
 * Returns functions that write sentences of 8 to 21 words, and paragraphs of 4 to 6 sentences. The same seed gives the
 * same text.
 */
export function createWriter(seed: number) {
  const random = generator(seed)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
  const sentence = () => {
    const text = Array.from({ length: 8 + Math.floor(random() * 14) }, () => wordAt(zipf(random()))).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  const paragraph = () => Array.from({ length: 4 + Math.floor(random() * 3) }, sentence).join(' ')
  return { pick, sentence, paragraph }
}

const TOPICS = ['Leadership', 'Career', 'Strategy', 'Delegation', 'Architecture', 'Hiring', 'Incidents', 'Planning']
const SYLLABLES = 'ta re li no ve ko mi sa du pe ral ten gor lim bas fer quo jan sto plen dis cra wen thu ory'.split(
  ' ',
)
const VOCABULARY = 6000

/**
 * Returns post number `index` of `count`, with headings, lists, a table, a note, code, and a link to the next. The
 * vocabulary is large and follows Zipf's law, as in real prose: a small one would compress, and be parsed, better than
 * any essay.
 */
export function createPost(index: number, count: number, shape: PostShape = ESSAY): CorpusPost {
  const { pick, sentence, paragraph } = createWriter(index + 1)
  const day = `${2010 + (index % 15)}-${pad(1 + (index % 12))}-${pad(1 + (index % 28))}`
  const tags = [...new Set([pick(TOPICS), pick(TOPICS), pick(TOPICS)])]
  const sections = Array.from({ length: shape.sections }, (_, n) => [
    `## ${n + 1}. ${sentence().slice(0, 40).replace(/\W+$/, '')}`,
    paragraph(),
    `**${sentence()}** ${paragraph()}`,
    ...(n % shape.codeEvery === 0
      ? [`- ${sentence()}\n- ${sentence()}\n- ${sentence()}`, `\`\`\`ts\n${code(n + index)}\n\`\`\``]
      : []),
  ]).flat()
  const title = `Post ${index}: ${sentence().slice(0, 50).replace(/\W+$/, '')}`
  const excerpt = sentence()
  const body = `${sections.join('\n\n')}

| Work | Share |
| --- | ---: |
| Code | 10 % |
| People | 90 % |

A closing note.[^1] See [another post](/blog/post-${(index + 1) % count}/).

[^1]: ${sentence()}
`
  return { slug: `post-${index}`, title, excerpt, tags, day, isFeatured: index % 50 === 0, body }
}

function renderPost({ slug, title, excerpt, tags, day, isFeatured, body }: CorpusPost): string {
  return `---
title: "${title}"
slug: ${slug}
excerpt: "${excerpt}"
tags: [${tags.join(', ')}]
published: true
featured: ${isFeatured}
published_at: ${day}
author: A. Writer
---

${body}`
}

function code(n: number): string {
  return `export function score(values: readonly number[], weight = ${n}): number {
  return values.reduce((sum, value) => sum + value * weight, 0)
}`
}

/** Returns the rank of a word under Zipf's law: the probability of rank r is proportional to 1 / r. */
function zipf(chance: number): number {
  return Math.floor(VOCABULARY ** chance) - 1
}

function wordAt(rank: number): string {
  let word = SYLLABLES[rank % SYLLABLES.length] ?? ''
  for (let rest = Math.floor(rank / SYLLABLES.length); rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length]
  }
  return word
}

/** The mulberry32 generator: small, seeded, and good enough for test data. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
