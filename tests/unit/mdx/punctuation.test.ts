import { describe, expect, it } from 'vitest'
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
]

describe('punctuation', () => {
  it.each(lines)('sets %s', async (written, set) => {
    expect(await pageOf(written)).toBe(`<p>${set}</p>`)
  })

  it('closes a quote that opened outside of the element', async () => {
    expect(await pageOf('"A *b*" and "*c* d"')).toBe('<p>“A <em>b</em>” and “<em>c</em> d”</p>')
  })

  it.each(['`"a" -- b...`', '```\n"a" -- b...\n```', '<code>"a" -- b...</code>', '<kbd>"a" -- b...</kbd>'])(
    'leaves code alone: %s',
    async (body) => {
      expect(await pageOf(body)).toContain('"a" -- b...')
    },
  )

  it('leaves code alone in the HTML of a Markdown file', async () => {
    expect(await pageOf('"x" <code>"a"</code> "y"', { format: 'md' })).toBe('<p>“x” <code>"a"</code> “y”</p>')
  })

  it('starts afresh in every block', async () => {
    expect(await pageOf('- "a\n- "b"')).toContain('<li>“a</li>\n<li>“b”</li>')
  })
})
