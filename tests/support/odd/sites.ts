import fc from 'fast-check'
import { site } from '../../../lib/site'
import { type OddBody, oddBody } from './bodies'
import { address } from './links'
import { phrase } from './words'

/** A text of an odd site: its place, its front matter, and its body in blocks. */
export interface OddText {
  /** Name without extension: `posts/a`, `posts/c-d/index`. */
  readonly name: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly body: OddBody
}

const tags = fc.array(
  fc.constantFrom('X', 'x', 'C++', 'Größe', '你好', 'A & B', '#hash', '__proto__', 'page', '.NET', '👩🏽‍💻 x', 'مرحبا'),
  { maxLength: 3 },
)
const day = fc.constantFrom(
  '2026-03-02',
  '2026-03-02',
  '2025-12-31',
  '2024-02-29',
  '2026-03-02T23:30:00Z',
  '2026-03-02T23:30:00-11:00',
  '2027-01-01',
  '1999-01-01',
)
const aliases = fc.array(
  fc.constantFrom(
    '/old/',
    '/old',
    '/2015/caf%C3%A9.html',
    '/Blog/A',
    '/blog/a/index.html',
    '/x/y/z',
    '/%E4%BD%A0/',
    '/old/index.html',
    '/feed',
    '/a.php',
    '/old/deeper/',
    '/_headers',
    '/tags/x/',
    '/icon.svg/x',
    '/blog/c-d/media/a.png',
    '/~ann/',
    '/%2F/',
    '/%20/',
    '/a%3Fb',
  ),
  { maxLength: 2 },
)
const canonical = fc.constantFrom(
  `${site.url}/blog/a/`,
  `${site.url}/blog/b`,
  `${site.url}/nowhere/`,
  'https://example.org/a',
  'https://example.org/a?b=ü&c="d"',
  'https://bücher.example/',
)

/** Produces the value in one of four cases. */
const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: fc.constant(undefined), weight: 3 }, { arbitrary: value, weight: 1 })

const postFields = fc.record({
  title: fc.oneof(
    phrase,
    fc.constantFrom(
      'On delegation',
      'A',
      'x'.repeat(120),
      '你'.repeat(100),
      'مرحبا بالعالم '.repeat(8),
      'Donaudampfschifffahrtsgesellschaftskapitän',
      '%s %d {0}',
      '\u200bx',
    ),
  ),
  excerpt: phrase,
  published: fc.constantFrom(true, true, true, true, true, false),
  published_at: day,
  updated_at: maybe(day),
  tags: maybe(tags),
  aliases: maybe(aliases),
  series: maybe(fc.constantFrom('S', 'Größe & co', '你好')),
  part: maybe(fc.constantFrom(1, 2, 3)),
  author: maybe(fc.constantFrom('Ann', 'Ann', 'Größe', '你好', "O'Neil <b>")),
  meta_description: maybe(phrase),
  canonical_url: maybe(canonical),
  featured: maybe(fc.boolean()),
  image: maybe(fc.constantFrom('./a.png', '/icon.svg', '/images/Größe.png', './b c.png')),
  image_alt: fc.option(phrase, { nil: undefined }),
  slug: maybe(fc.constantFrom('a', 'other', 'b', 'page-2', '2026', 'index-html')),
})

const text = (name: string, fields: fc.Arbitrary<Readonly<Record<string, unknown>>>): fc.Arbitrary<OddText> =>
  fc.record({ name: fc.constant(name), fields, body: oddBody })

const page = text('pages/about', fc.record({ title: phrase, excerpt: phrase, published: maybe(fc.boolean()) }))
const author = text(
  'authors/ann',
  fc.record({
    name: fc.constant('Ann'),
    links: maybe(fc.array(fc.record({ label: phrase, url: fc.oneof(canonical, address) }), { maxLength: 2 })),
  }),
)

/** One to three posts, and perhaps a page and an author. */
export const oddSite: fc.Arbitrary<readonly OddText[]> = fc
  .tuple(
    text('posts/a', postFields),
    fc.option(text('posts/b', postFields)),
    fc.option(text('posts/c-d/index', postFields)),
    fc.option(page),
    fc.option(author),
  )
  .map((texts) => texts.filter((one) => one !== null))

/** Returns the file of a text, and the line on which each block begins. */
export function write({ name, fields, body }: OddText): { file: string; content: string; lines: readonly number[] } {
  const keys = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  let content = `---\n${keys.join('\n')}\n---\n\n`
  const lines = body.blocks.map((block) => {
    const begins = content.split('\n').length
    content += `${block}\n\n`
    return begins
  })
  return { file: `${name}.${body.format}`, content, lines }
}
