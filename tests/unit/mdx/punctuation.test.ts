import { describe, expect, test } from 'vitest'
import { smarten } from '../../../lib/mdx'
import { pageOf } from './support'

const lines: readonly [written: string, set: string][] = [
  [`"Yes," he said.`, '“Yes,” he said.'],
  [`'Yes,' he said.`, '‘Yes,’ he said.'],
  [`She said "he said 'no'".`, 'She said “he said ‘no’”.'],
  [`"'No' is an answer"`, '“‘No’ is an answer”'],
  [`It isn't the teams' fault`, 'It isn’t the teams’ fault'],
  [`The '90s, 'tis true`, 'The ’90s, ’tis true'],
  [`("quoted")`, '(“quoted”)'],
  [`"...and then"`, '“…and then”'],
  ['Wait... no', 'Wait… no'],
  ['Pages 3--5', 'Pages 3–5'],
  ['A word -- and another', 'A word – and another'],
  ['A word---and another', 'A word—and another'],
  ['Run it with --force', 'Run it with --force'],
  ['Already “set” – and ’fine’…', 'Already “set” – and ’fine’…'],
  [`Class of '24, '98er, rock 'n' roll, rock'n'roll`, 'Class of ’24, ’98er, rock ’n’ roll, rock’n’roll'],
  [`'cause of 'em; 'til then. 'Twas so`, '’cause of ’em; ’til then. ’Twas so'],
  [`'24' and 'cause' and 'em' are quoted`, '‘24’ and ‘cause’ and ‘em’ are quoted'],
  [`'24 hours later', he said`, '‘24 hours later’, he said'],
  [`'It's the '90s,' he said`, '‘It’s the ’90s,’ he said'],
  [`The '60s' best, the dogs' food`, 'The ’60s’ best, the dogs’ food'],
  [`6'2", 5'-6', 10" x 12", 27" wide`, '6′2″, 5′-6′, 10″ x 12″, 27″ wide'],
  [`40°26'46"N, 3½" and 1'30"`, '40°26′46″N, 3½″ and 1′30″'],
  [`"10" and "Windows 95" and 'plan 9'`, '“10” and “Windows 95” and ‘plan 9’'],
  [`"He is 6'2" tall," she said. "He is 6'2"."`, '“He is 6′2″ tall,” she said. “He is 6′2″.”'],
  [`The 1960's and a 747's`, 'The 1960’s and a 747’s'],
  [`f''(x) and y' = 0`, 'f′′(x) and y′ = 0'],
  [`"l'été", d'accord, o'clock`, '“l’été”, d’accord, o’clock'],
  [`The ".NET" way, "?" and "!"`, 'The “.NET” way, “?” and “!”'],
  [`''Typed'' and \`\`set'' so; '' is empty`, '“Typed” and “set” so; ‘’ is empty'],
  ['他说"很好"。', '他说“很好”。'],
  ['צה"ל', 'צה"ל'],
  ['-5--10, a --> b, "--flag", (--flag)', '-5–10, a --> b, “--flag”, (--flag)'],
  ['. . . and . . . . and .... and ./...', '… and . . . . and .... and ./...'],
]

test('a line that is no Markdown is set alike, without its addresses and code', () => {
  for (const [written, set] of lines) expect(smarten(written.replaceAll('\\', ''))).toBe(set)
  expect(smarten('`"a" -- b` "c" https://x.org/a--b?q="d" "e"')).toBe('`"a" -- b` “c” https://x.org/a--b?q="d" “e”')
})

describe('punctuation', () => {
  test.each(lines)('sets %s', async (written, set) => {
    expect((await pageOf(written)).replace(' dir="auto"', '')).toBe(`<p>${set}</p>`)
  })

  test('closes a quote that opened outside of the element', async () => {
    expect(await pageOf('"A *b*" and "*c* d"')).toBe('<p>“A <em>b</em>” and “<em>c</em> d”</p>')
  })

  test.each(['`"a" -- b...`', '```\n"a" -- b...\n```', '<code>"a" -- b...</code>', '<kbd>"a" -- b...</kbd>'])(
    'leaves code alone: %s',
    async (body) => {
      expect(await pageOf(body)).toContain('"a" -- b...')
    },
  )

  test('leaves code alone in the HTML of a Markdown file', async () => {
    expect(await pageOf('"x" <code>"a"</code> "y"', { format: 'md' })).toBe('<p>“x” <code>"a"</code> “y”</p>')
  })

  test('leaves addresses alone that are shown as they are', async () => {
    expect(await pageOf('https://x.org/a--b and "www.x.org/a--b"')).toBe(
      '<p><a href="https://x.org/a--b">https://x.org/a--b</a> and “<a href="http://www.x.org/a--b">www.x.org/a--b</a>”</p>',
    )
  })

  test('starts afresh in every block', async () => {
    expect(await pageOf('- "a\n- "b"')).toContain('<li>“a</li>\n<li>“b”</li>')
  })
})
