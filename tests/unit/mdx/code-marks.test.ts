import { describe, expect, it } from 'vitest'
import { parseSession } from '@/lib/mdx/page/code/terminal'
import { artifactOf, fullProblemsOf, pageOf, problemsOf } from './support'

const fence = (first: string, code: string) => `\`\`\`${first}\n${code}\n\`\`\``

describe('what an author marks in code', () => {
  it('numbers lines, from any number, in an attribute that is not copied', async () => {
    expect(await pageOf(fence('txt lines', 'a\nb'))).toContain(
      '<pre class="code-block code-numbered" tabindex="0" data-language="txt"><code>' +
        '<span class="line" data-line="1">a\n</span><span class="line" data-line="2">b</span></code>',
    )
    expect(await pageOf(fence('ts lines=41', 'a\nb'))).toContain('data-line="42"')
    expect(await pageOf(fence('ts showLineNumbers', 'a'))).toContain('data-line="1"')
  })

  it('lets long lines go on below', async () => {
    expect(await pageOf(fence('txt wrap', 'a'))).toContain('<pre class="code-block code-wrap"')
  })

  it('marks words, also over the borders of what is coloured', async () => {
    expect(await pageOf(fence('ts /const a/ /b/', "const a = 'b'"))).toContain(
      '<code><mark><span class="tk-keyword">const</span> a</mark> = ' +
        '<span class="tk-string">\'</span><mark><span class="tk-string">b</span></mark><span class="tk-string">\'</span>',
    )
    expect(await pageOf(fence('txt /a/b/', 'a/b'))).toContain('<code><mark>a/b</mark></code>')
  })

  it('marks lines as added and removed where the language has no comments', async () => {
    expect(await pageOf(fence('json ins={2} del={1}', '1\n2'))).toMatch(
      /<span class="line removed">.*\n<\/span><span class="line added">/,
    )
  })

  it('puts notes on lines below the code, in the order of the lines, in the twin and in feeds', async () => {
    const body = fence('ts', 'a() // [!code note: It "waits".]\nb()\nc() /* [!code note: Done] */')
    const page = await pageOf(body)
    expect(page).toContain('<span class="line noted" data-note="1">')
    expect(page).toContain(
      '</pre><ol class="code-notes"><li dir="auto"><span class="textual">Line 1: </span>It “waits”.</li>' +
        '<li dir="auto"><span class="textual">Line 3: </span>Done</li></ol></figure>',
    )
    expect(page).not.toContain('[!code')
    const { markdown, feedHtml } = await artifactOf(body)
    expect(markdown).toBe('```ts\na()\nb()\nc()\n```\n\n- Line 1: It “waits”.\n- Line 3: Done\n')
    expect(feedHtml).toContain('<li>Line 3: Done</li>')
  })

  it('keeps notes in a Markdown file with HTML, and lets nobody write them as an attribute', async () => {
    const page = await pageOf(`<kbd>x</kbd>\n\n${fence('ts', 'a() // [!code note: Why]')}`, { format: 'md' })
    expect(page).toContain('</span>Why</li>')
    const hostile = '<pre><code data-notes="{&quot;line&quot;:1}">a</code></pre>'
    expect(await pageOf(hostile, { format: 'md' })).not.toContain('code-notes')
  })

  it.each(['txt /nowhere/', 'txt ins={9}', 'txt mark'])('is warned of what is not there: %s', async (first) => {
    expect(await problemsOf(fence(first, 'a'))).toEqual(['1:1 warning code-meta'])
  })

  it('marks as many words as there are, and of two that overlap the first', async () => {
    expect((await pageOf(fence('txt /a/', 'a b '.repeat(20_000)))).match(/<mark>a<\/mark>/g)).toHaveLength(20_000)
    expect(await pageOf(fence('txt /ab/ /bc/', 'abc'))).toContain('<code><mark>ab</mark>c</code>')
  })
})

describe('a session in a terminal', () => {
  it('tells commands from what they print', async () => {
    expect(await pageOf(fence('terminal', '$ ls\na.txt'))).toBe(
      '<figure class="code"><fulcrum-terminal><pre class="code-block" tabindex="0" data-language="terminal"><code>' +
        '<span class="prompt">$ </span><span class="command"><span class="tk-function">ls</span>\n</span>' +
        '<span class="output">a.txt</span></code></pre></fulcrum-terminal></figure>',
    )
  })

  it.each([
    ['$ a', '$ '],
    ['% a', '% '],
    ['# a', '# '],
    ['❯ a', '❯ '],
    ['me@host:~/x$ a', 'me@host:~/x$ '],
    ['(venv) $ a', '(venv) $ '],
    ['PS C:\\Users> a', 'PS C:\\Users> '],
    ['C:\\> a', 'C:\\> '],
  ])('knows the prompt of %s', (line, prompt) => {
    expect(parseSession(line)).toEqual([{ prompt, text: 'a' }])
  })

  it('reads on where a command goes on, and no comment as a prompt', () => {
    expect(parseSession('$ a \\\n> b\nout\n# c\n$ d \\\n  e\n> f')).toEqual([
      { prompt: '$ ', text: 'a \\' },
      { prompt: '> ', text: 'b' },
      { text: 'out' },
      { text: '# c' },
      { prompt: '$ ', text: 'd \\' },
      { prompt: '', text: '  e' },
      { prompt: '> ', text: 'f' },
    ])
  })

  it('is text where there is no prompt', async () => {
    expect(await pageOf(fence('console', 'a\nb'))).toContain('<code>a\nb</code>')
  })

  it('is the same in a component', async () => {
    const inner = (first: string) => `<Terminal title="A run">\n${fence(first, '$ ls')}\n</Terminal>`
    expect(await pageOf(inner(''))).toBe(await pageOf(fence('terminal title="A run"', '$ ls')))
    expect((await artifactOf(inner('sh'))).markdown).toBe('**A run**\n\n```terminal\n$ ls\n```\n')
    expect(await problemsOf('<Terminal>\n  words\n</Terminal>')).toEqual(['2:3 error terminal'])
    const [problem] = await fullProblemsOf('<Console>a</Console>')
    expect(problem?.hint).toBe('did you mean <Terminal>?')
  })
})

describe('<Diff>', () => {
  const two = (before: string, after: string) =>
    `<Diff title="a.ts">\n${fence('ts', before)}\n\n${fence('ts', after)}\n</Diff>`

  it('is one block with what both have, and what only one of them has', async () => {
    const page = await pageOf(two('a\nb\nc', 'a\nB\nc'))
    expect(page).toBe(await pageOf(fence('ts title="a.ts" del={2} ins={3}', 'a\nb\nB\nc')))
    expect((await artifactOf(two('a\nb', 'a\nB'))).markdown).toBe('**a.ts**\n\n```diff\n a\n-b\n+B\n```\n')
  })

  it('of two texts without any change marks nothing', async () => {
    expect(await pageOf(two('a', 'a'))).not.toMatch(/added|removed/)
  })

  it('compares what has nothing in common in reasonable time', async () => {
    const lines = (sign: string) => Array.from({ length: 8000 }, (_, at) => `${sign}${at}`).join('\n')
    const page = await pageOf(two(lines('a'), lines('b')).replaceAll('```ts', '```txt'))
    expect(page.match(/line added/g)).toHaveLength(8000)
  })

  it.each([
    ['2:1 error diff', '<Diff>\n```\na\n```\n</Diff>'],
    ['2:1 error diff', '<Diff>\nwords\n\n```\na\n```\n</Diff>'],
  ])('is refused at %s: %s', async (problem, body) => {
    expect(await problemsOf(body)).toEqual([problem])
  })
})

describe('<FileTree>', () => {
  it('sets the first word of each item as code', async () => {
    expect(
      (await pageOf('<FileTree>\n- a--b/\n  - **c.ts** why\n  - ...\n- `d e`\n</FileTree>')).replaceAll('\n', ''),
    ).toBe(
      '<section class="file-tree" dir="ltr"><ul><li><code>a--b/</code><ul><li><strong><code>c.ts</code></strong> why</li>' +
        '<li>…</li></ul></li><li><code>d e</code></li></ul></section>',
    )
  })

  it.each([
    'a/\n├── b.ts  # why\n│   \n└── c/\n    └── d',
    'a/\n  b.ts  # why\n  c/\n    d',
    'a/\n\tb.ts  // why\n\tc/\n\t\td',
    'a/\n|-- b.ts  why\n`-- c/\n    `-- d',
    '- a/\n  - b.ts why\n  - c/\n    - d',
  ])('reads lines of text: %s', async (lines) => {
    const { markdown } = await artifactOf(`<FileTree>\n${fence('', lines)}\n</FileTree>`)
    expect(markdown).toBe('- `a/`\n  - `b.ts` why\n  - `c/`\n    - `d`\n')
  })

  it.each([
    ['2:1 error file-tree', '<FileTree>\nwords\n</FileTree>'],
    ['4:1 error file-tree', '<FileTree>\n- a\n\nwords\n</FileTree>'],
    ['1:1 error component-children', '<FileTree></FileTree>'],
    [
      '2:1 error file-tree',
      `<FileTree>\n${fence('', Array.from({ length: 30 }, (_, at) => `${' '.repeat(at)}a`).join('\n'))}\n</FileTree>`,
    ],
  ])('is refused at %s: %s', async (problem, body) => {
    expect(await problemsOf(body)).toEqual([problem])
  })
})
