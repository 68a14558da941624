import fc from 'fast-check'
import { examples } from '../examples'
import { address, picture } from './links'
import { phrase, plain } from './words'

/** A body: its blocks, in `.md` or in `.mdx`. */
export interface OddBody {
  readonly format: 'md' | 'mdx'
  readonly blocks: readonly string[]
}

const label = fc.constantFrom(
  'n',
  'café',
  'cafe\u0301',
  '注1',
  'a%b',
  '"q"',
  '<b>',
  '__proto__',
  'toString',
  '1.5',
  'A-B',
  'a&b',
  "it's",
)
const reference = fc.constantFrom('r', 'Größe', 'two words', 'a%b', '__proto__', '*x*', 'r]')
const title = fc.constantFrom('', '', ' "title"', ' \'a "title"\'', ' (title)', ' "größe & <b>"')

const link = fc.oneof(
  fc.tuple(phrase, address, title).map(([text, to, extra]) => `[${text}](${to}${extra})`),
  fc.tuple(plain, address, title).map(([text, to, extra]) => `[${text}](${to.replaceAll(' ', '%20')}${extra})`),
  fc.tuple(plain, address, title).map(([text, to, extra]) => `[${text}](<${to}>${extra})`),
  fc.tuple(plain, reference).map(([text, name]) => `[${text}][${name}]`),
  reference.map((name) => `[${name}]`),
  address.map((to) => `<${to}>`),
  address,
  fc.tuple(plain, address).map(([text, to]) => `<a href="${to}">${text}</a>`),
  fc.tuple(plain, address).map(([text, to]) => `<a href='${to}' title="x">${text}</a>`),
  fc.tuple(picture, address).map(([src, to]) => `[![alt](${src})](${to})`),
)

const image = fc.oneof(
  fc.tuple(plain, picture, title).map(([alt, src, extra]) => `![${alt}](${src.replaceAll(' ', '%20')}${extra})`),
  fc.tuple(plain, picture, title).map(([alt, src, extra]) => `![${alt}](<${src}>${extra})`),
  fc.tuple(plain, reference).map(([alt, name]) => `![${alt}][${name}]`),
  fc.tuple(plain, picture).map(([alt, src]) => `<img src="${src}" alt="${alt}">`),
  fc.tuple(plain, picture).map(([alt, src]) => `<img src="${src}" alt="${alt}" width="30" />`),
)

const note = label.map((name) => `[^${name}]`)
const inlineHtml = fc
  .tuple(
    fc.constantFrom('kbd', 'sub', 'mark', 'abbr', 'span', 'q', 'cite', 'del', 'b', 'code', 'a', 'small', 'time', 'bdi'),
    fc.constantFrom(
      '',
      ' id="own"',
      ' id="part"',
      ' id="Größe"',
      ' lang="de"',
      ' dir="rtl"',
      ' title="a &quot;b&quot;"',
      ' cite="/blog/a"',
      ' class="x"',
      ' id="S:1"',
      ' id="main"',
      ' id="related"',
    ),
    phrase,
  )
  .map(([name, attributes, text]) => `<${name}${attributes}>${text}</${name}>`)

const inline: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: phrase, weight: 4 },
  { arbitrary: link, weight: 4 },
  { arbitrary: image, weight: 1 },
  { arbitrary: note, weight: 2 },
  { arbitrary: inlineHtml, weight: 1 },
  {
    arbitrary: fc
      .tuple(fc.constantFrom('*', '**', '~~', '_', '`'), phrase)
      .map(([mark, text]) => `${mark}${text}${mark}`),
    weight: 1,
  },
)

/** A line of text. */
const line = fc
  .array(fc.tuple(inline, fc.constantFrom(' ', ' ', '', '  \n', '\n', '\\\n')), { minLength: 1, maxLength: 4 })
  .map((pieces) =>
    pieces
      .map(([text, joint]) => text + joint)
      .join('')
      .trim(),
  )
const oneLine = line.map((text) => text.replaceAll('\n', ' '))

const heading = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('#', '##', '##', '###', '####', '######'),
      fc.oneof(
        oneLine,
        fc.constantFrom(
          'Part',
          'Größe',
          'Main',
          'Related',
          'Topics',
          'Series',
          'Menu',
          'Note 1',
          'Figure 1',
          'Source 1',
          'Contents',
          'Notes',
          '!!!',
          '?',
          '1',
          '`code` and *em*',
          'S:1',
        ),
      ),
      fc.constantFrom('', '', ' #', ' {#own-id}', ' {.x}'),
    )
    .map(([marks, text, end]) => `${marks} ${text}${end}`),
  fc.tuple(line, fc.constantFrom('===', '---')).map(([text, under]) => `${text}\n${under}`),
)

const definition = fc.oneof(
  fc.tuple(reference, fc.oneof(address, picture), title).map(([name, to, extra]) => `[${name}]: ${to || '<>'}${extra}`),
  fc.tuple(reference, fc.oneof(address, picture), title).map(([name, to, extra]) => `[${name}]: <${to}>${extra}`),
)

const noteText = fc.oneof(
  fc.tuple(label, line).map(([name, text]) => `[^${name}]: ${text}`),
  fc.tuple(label, line, oneLine).map(([name, text, more]) => `[^${name}]: ${text}\n\n    ${more}\n\n    - ${more}`),
)

const cell = oneLine.map((text) => text.replaceAll('|', '\\|'))
const table = fc
  .tuple(
    fc.array(cell, { minLength: 1, maxLength: 3 }),
    fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
  )
  .map(([head, rows]) =>
    [head, head.map((_, at) => [':--', '--:', '---'][at % 3]), ...rows]
      .map((row) => `| ${row.join(' | ')} |`)
      .join('\n'),
  )

const code = fc
  .tuple(
    fc.constantFrom('```', '~~~', '````'),
    fc.constantFrom(
      '',
      'js',
      'ts {1}',
      'js title="a b.js"',
      'nolang',
      'mermaid',
      'html',
      'md',
      'text {9}',
      'js showLineNumbers',
      'C++',
    ),
    fc.array(phrase, { maxLength: 3 }),
  )
  .map(([fence, meta, lines]) => [fence + meta, ...lines, fence].join('\n'))

const html = fc.oneof(
  fc.tuple(oneLine, line).map(([summary, text]) => `<details>\n<summary>${summary}</summary>\n\n${text}\n\n</details>`),
  fc.tuple(oneLine, oneLine).map(([term, text]) => `<dl><dt>${term}</dt><dd>${text}</dd></dl>`),
  oneLine.map((text) => `<figure><blockquote>${text}</blockquote><figcaption>${text}</figcaption></figure>`),
  oneLine.map((text) => `<table><tr><th>${text}</th><td>${text}</td></tr></table>`),
  oneLine.map((text) => `<div>${text}`),
  oneLine.map((text) => `<div><p>${text}</div>`),
  oneLine.map((text) => `<p>${text}<ul><li>${text}</ul>`),
  oneLine.map((text) => `<ruby>${text}<rt>x</rt></ruby>`),
  oneLine.map((text) => `<section id="own">\n\n## ${text}\n\n</section>`),
  oneLine.map((text) => `<pre>${text}</pre>`),
  oneLine.map((text) => `<pre><code>${text}</code></pre>`),
  oneLine.map((text) => `</b>${text}</div>`),
  oneLine.map((text) => `<a href="/blog/a"><div>${text}</div></a>`),
  oneLine.map((text) => `<p>\n\n- ${text}\n\n</p>`),
  oneLine.map((text) => `${text} <span><div>${text}</div></span>`),
  oneLine.map((text) => `<table><div>${text}</div></table>`),
  oneLine.map((text) => `<ul><li>${text}<li>x</li></li></ul>`),
  oneLine.map((text) => `<button><p>${text}</p></button>`),
  fc.constantFrom(
    '<!-- a comment -->',
    '<!-- open',
    '<hr>',
    '<br/>',
    '<svg><path d="M0 0"/></svg>',
    '<iframe src="https://example.org/"></iframe>',
    '<style>p{}</style>',
    '<template><p>x</p></template>',
    '<input type="text">',
    '<h2>Heading</h2>',
    '<h2 id="part">Heading</h2>',
    '<wbr>',
    '<ol start="3" reversed><li value="2">x</li></ol>',
  ),
)

const component = fc.oneof(
  fc.constantFrom(...Object.values(examples)),
  line.map((text) => `<Aside title="Title">\n  ${text.replaceAll('\n', '\n  ')}\n</Aside>`),
  fc
    .tuple(plain, line)
    .map(
      ([name, text]) =>
        `<Steps>\n  <Step title="${name}">\n    ${text.replaceAll('\n', '\n    ')}\n  </Step>\n  <Step title="${name}">\n    ${name}\n  </Step>\n</Steps>`,
    ),
  fc
    .tuple(plain, oneLine, address)
    .map(([name, text, to]) => `Before <Evidence kind="study" source="${name}" href="${to}">${text}</Evidence>.`),
  fc
    .tuple(plain, address)
    .map(([name, to]) => `<PullQuote by="${name}" source="${name}" href="${to}">\n  ${name}\n</PullQuote>`),
  fc
    .tuple(plain, picture, oneLine)
    .map(([alt, src, text]) => `<Figure src="${src}" alt="${alt}" credit="x">\n  ${text}\n</Figure>`),
  oneLine.map(
    (text) =>
      `<Compare>\n  <Good title="One">\n    ${text}\n  </Good>\n  <Bad title="Two">\n    - ${text}\n  </Bad>\n</Compare>`,
  ),
  fc
    .tuple(oneLine, oneLine)
    .map(
      ([intro, text]) =>
        `<Decision id="example-decision" title="Title">\n  ${intro}\n\n  <Question name="q" text="Question">\n    <Answer text="Yes" to="left">${text}</Answer>\n    <Answer text="No" to="right" />\n  </Question>\n  <Outcome name="left" title="Left">${text}</Outcome>\n  <Outcome name="right" title="Right">x</Outcome>\n</Decision>`,
    ),
  fc.constantFrom(
    "{'text'}",
    '{3}',
    '{/* comment */}',
    '{`x`}',
    '<></>',
    '<kbd>Esc</kbd>',
    "<a href={'/blog/a'}>x</a>",
    "<a href={'\\ud800'}>x</a>",
    "<span id={'own'}>x</span>",
    '<a href>x</a>',
    '<time dateTime="2026-01-01">x</time>',
  ),
)

const flat: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: line, weight: 6 },
  { arbitrary: heading, weight: 3 },
  { arbitrary: definition, weight: 3 },
  { arbitrary: noteText, weight: 3 },
  { arbitrary: table, weight: 1 },
  { arbitrary: code, weight: 1 },
  { arbitrary: html, weight: 2 },
  {
    arbitrary: fc.constantFrom(
      '---',
      '***',
      '    indented',
      '\u00a0',
      '\t',
      '&nbsp;',
      '- [ ] task',
      '- [x]',
      '1)',
      '::: note',
      '> [!NOTE]\n> Text',
      '> [!WARNING] Title\n> Text',
      '%%x%%',
      '[[wiki]]',
      '{{< x >}}',
      '{% x %}',
    ),
    weight: 1,
  },
)

const nested: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: flat, weight: 5 },
  {
    arbitrary: fc
      .tuple(
        flat,
        fc.constantFrom('> ', '- ', '* ', '1. ', '7) ', '- [ ] ', '- [x] ', '> [!NOTE]\n> ', '> - ', '  ', '\t'),
      )
      .map(
        ([text, mark]) => `${mark}${text.replaceAll('\n', `\n${/^\s*>/.test(mark) ? '> ' : ' '.repeat(mark.length)}`)}`,
      ),
    weight: 2,
  },
)

/** A body that holds anything that a body may hold, and much that it may not. */
export const oddBody: fc.Arbitrary<OddBody> = fc.oneof(
  fc.record({ format: fc.constant('md' as const), blocks: fc.array(nested, { minLength: 1, maxLength: 7 }) }),
  fc.record({
    format: fc.constant('mdx' as const),
    blocks: fc.array(fc.oneof({ arbitrary: nested, weight: 2 }, { arbitrary: component, weight: 1 }), {
      minLength: 1,
      maxLength: 7,
    }),
  }),
)
