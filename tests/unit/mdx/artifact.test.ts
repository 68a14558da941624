import fc from 'fast-check'
import { HtmlValidate } from 'html-validate'
import { describe, expect, it, vi } from 'vitest'
import { compileBody } from '../../support/compile'
import { artifactOf, pageOf, png, post, render } from './support'

/** Everything at once: no plugin may undo what another one did. */
const everything = `# A title

## First, "quoted"

A side note[^a], an end note[^b], both again[^a][^b]. [Link](/blog/b/) and <kbd>Esc</kbd>.

> [!WARNING]
> Mind *this*[^c].

| A | B |
| - | -: |
| 1 | 2[^d] |

\`\`\`ts title="queue.ts" {2}
const a = 1
const b = 2 // [!code ++]
\`\`\`

![A box](./a.png "The caption")

<Figure src="./a.png" alt="A box" credit="Us">
  With a *caption*.
</Figure>

- [x] done
- [ ] to do

<details>
<summary>More</summary>

Hidden.

</details>

### Second

[^a]: With a [link](/blog/c/) and \`code\`.
[^b]: Block.

    - list
[^c]: In a callout.
[^d]: In a table.
`

describe('an artifact', () => {
  it('renders to valid HTML', async () => {
    const page = await pageOf(everything, { files: { 'a.png': await png(30, 20) } })
    const report = await new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:a11y'],
      rules: {
        'no-trailing-whitespace': 'off',
        'no-raw-characters': 'off',
        'attribute-boolean-style': 'off',
        'void-style': 'off',
        'long-title': 'off',
      },
    }).validateString(
      `<!DOCTYPE html><html lang="en"><head><title>T</title></head><body><main><h1>T</h1>${page}</main></body></html>`,
    )
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
      ),
    ).toEqual([])
  })

  it('has no inline styles and no scripts', async () => {
    const page = await pageOf(everything, { files: { 'a.png': await png(30, 20) } })
    expect(page).not.toMatch(/style=|<script|onclick/)
  })

  it('names every id of the page that a link may point to', async () => {
    const { facts, code } = await artifactOf(everything, { files: { 'a.png': await png(30, 20) } })
    const ids = [...render(code).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect([...facts.anchors].sort()).toEqual(ids.sort())
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('is one literal element for every block without a component', async () => {
    const { code } = await artifactOf('A *b* [c](/c/).\n\n- d\n- e\n\n```ts\nlet f\n```')
    expect(code.match(/_jsxs?\(_components\.\w+/g)).toHaveLength(3)
  })

  it('is the same, byte for byte, each time and in every mode', async () => {
    const source = post(everything, { files: { 'a.png': await png(30, 20) } })
    const first = await compileBody(source, {})
    for (const mode of ['production', 'development', 'test']) {
      vi.stubEnv('NODE_ENV', mode)
      expect(await compileBody(source, {})).toEqual(first)
    }
    vi.unstubAllEnvs()
    expect(first.artifact?.code).not.toMatch(/jsxDEV|fileName/)
  })

  it('of any text is there or every problem has a place and a fix', async () => {
    const piece = fc.constantFrom(
      ...[
        '# ',
        '\n\n',
        '> ',
        '- ',
        '`',
        '```\n',
        '*',
        '_',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '/',
        '{',
        '}',
        '"',
        "'",
        '--',
        '!',
      ],
      ...[
        '[^1]',
        '[^1]: ',
        '| a |\n| - |\n',
        '<b>',
        '</b>',
        '<Figure ',
        '&amp;',
        'word ',
        ' ',
        'ü',
        '🙂',
        '\\',
        '[!NOTE]',
        '1. ',
      ],
    )
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('md' as const, 'mdx' as const), async (body, format) => {
        const { artifact, problems } = await compileBody(post(body, { format }), {})
        const lines = body.split('\n')
        for (const { line = 0, column = 0, hint, message } of problems) {
          expect(line).toBeGreaterThan(0)
          expect(column).toBeGreaterThan(0)
          expect(line).toBeLessThanOrEqual(lines.length)
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1)
          expect(message && hint).toBeTruthy()
        }
        expect(Boolean(artifact)).toBe(problems.every(({ severity }) => severity === 'warning'))
        if (artifact) render(artifact.code)
      }),
      { numRuns: 300, seed: 238 },
    )
  })
})
