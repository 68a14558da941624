import { describe, expect, it } from 'vitest'
import { fullProblemsOf, problemsOf } from './support'

describe('what another system writes', () => {
  it.each([
    ['{{< figure src="/img/plan.png" title="A plan" >}}', '1:1', 'Hugo', '![what it shows](./plan.png "caption")'],
    ['{{<figure src="/img/plan.png">}}', '1:1', 'Hugo', '![what it shows](./plan.png'],
    ['{{% notice warning %}}\nMind this.\n{{% /notice %}}', '1:1', 'Hugo', '> [!NOTE]'],
    ['[there]({{< relref "posts/other.md" >}})', '1:9', 'Hugo', './other.md'],
    ['[there]({{site.url}}/a/)', '1:1', 'template', 'begins with /'],
    ['{% highlight go %}\nx\n{% endhighlight %}', '1:1', 'Jekyll', 'block of code'],
    ['Read {% post_url 2020-01-02-why %}.', '1:6', 'Jekyll', './2020-01-02-why.md'],
    ['Hello {{ page.title }}.', '1:7', 'template', 'what it stands for'],
    ['Hello <%= name %>.', '1:7', 'ERB', 'what it stands for'],
    ['A line.\n{: .lead }', '2:1', 'kramdown', 'remove it'],
    ['A line.{: #top }', '1:8', 'kramdown', 'remove it'],
    ['- TOC\n{:toc}', '2:1', 'table of contents', 'remove it'],
    ['[TOC]', '1:1', 'table of contents', 'remove it'],
    ['[[toc]]', '1:1', 'table of contents', 'remove it'],
    ['A line. {.lead}', '1:9', 'Pandoc', 'remove it'],
    ['![a](https://example.org/a.png){width=50%}', '1:32', 'Pandoc', 'remove it'],
    ['See [[Other note]].', '1:5', 'Obsidian', '[Other note](./other-note.md)'],
    ['See [[other#A part|there]].', '1:5', 'Obsidian', '[there](./other.md#a-part)'],
    ['![[plan.png|300]]', '1:1', 'Obsidian', '![what it shows](./plan.png)'],
    [':::warning Mind\nThis.\n:::', '1:1', 'Docusaurus', '> [!WARNING]'],
    ['::: {.callout-tip}\nThis.\n:::', '1:1', 'Pandoc', '> [!TIP]'],
    ['!!! danger "Mind"\n    This.', '1:1', 'MkDocs', '> [!CAUTION]'],
    ['??? note\n    This.', '1:1', 'MkDocs', '> [!NOTE]'],
    ['=== "Python"\n    This.', '1:1', 'MkDocs', 'a heading'],
    ['--8<-- "part.md"', '1:1', 'MkDocs', 'the text itself'],
    ['A %%secret%% here.', '1:3', 'Obsidian', '<!-- … -->'],
    ['A ==bright== word.', '1:3', 'Obsidian', '<mark>bright</mark>'],
    ['An ++added++ word.', '1:4', 'markdown-it', '<ins>added</ins>'],
    ['The 2^nd^ and x^2^.', '1:6', 'Pandoc', '<sup>nd</sup>'],
    ['H~2~O', '1:2', 'Pandoc', '<sub>2</sub>'],
    ['A claim.^[Its source.]', '1:9', 'Pandoc', '[^1]:'],
    ['So it is [@grove, p. 64].', '1:10', 'Pandoc', 'references.bib'],
    ['So it is [see @grove].', '1:10', 'Pandoc', 'references.bib'],
    ['As Grove says [-@grove].', '1:15', 'Pandoc', 'references.bib'],
    ['A line. ^block-id', '1:9', 'Obsidian', 'remove it'],
    ['Ship it :rocket:', '1:9', 'GitHub', '🚀'],
    ['With $$E = mc^2$$ in a line.', '1:6', 'TeX', 'on lines of their own'],
    ['With $x$ and more.', '1:6', 'TeX', '$`x`$'],
    ['With $a_1 + b$ more.', '1:6', 'TeX', '$`a_1 + b`$'],
    ['With \\(x^2\\) more.', '1:6', 'TeX', '$`…`$'],
    ['[caption id="a"]![b](https://example.org/b.png)[/caption]', '1:1', 'WordPress', '![what it shows]'],
    ['[gallery ids="1,2"]', '1:1', 'WordPress', '![what it shows]'],
    ['```plantuml\n@startuml\n```', '1:1', 'plantuml', 'as a picture|drawing'],
    ['```{note}\nThis.\n```', '1:1', 'MyST', '> [!NOTE]'],
    ['```js\n// highlight-next-line\nlet a\n```', '1:1', 'Docusaurus', '{2,4-5}'],
  ])('is reported: %j', async (body, place, system, hint) => {
    const problems = await fullProblemsOf(body, { format: 'md' })
    const [problem] = problems.filter(({ rule }) => rule === 'foreign-syntax')
    expect(problem).toMatchObject({ severity: 'warning' })
    expect(`${problem?.line}:${problem?.column}`).toBe(place)
    expect(problem?.message).toContain(system)
    expect(hint.split('|').some((one) => problem?.hint?.includes(one))).toBe(true)
    expect(problems.filter(({ rule }) => rule === 'lost-link' || rule === 'stray-mark')).toEqual([])
  })

  it.each([
    'It costs $5 and $10, US$3, $5/$10, from $5-$10, 10$ (not 5$).',
    'A shell has $HOME, $PATH, $1, $& and $$ as names, and $HOME/$USER.',
    '`{{ a }}`, `$x$`, `:rocket:`, `[[a]]`, `==b==`\n\n```text\n{% raw %} $$ :::note\n```',
    '\\{\\{ a }} and \\$x\\$ and \\:rocket: and \\[[a]] and \\[TOC\\] and \\(see below\\)',
    'At 10:30:45, std::map::at, a :: b, key:value:other, :nothing-like-it:',
    'a == b == c, C++ and D++, i++ + ++j, 5^3, ^_^, 100%% sure, 5~7 and 10~20, ~one~',
    'An array [[1, 2], [3, 4]], a test [[ -f x ]], a set {a, b}, {1}, [caption] and [video] alone',
    '<code>{{ a }} $x$ ==b==</code> and <kbd>:rocket:</kbd>',
    'https://example.org/?a==b==&c=%%d%%&e=:rocket: and [f](https://example.org/$x$)',
    '![a](https://example.org/a.png "==b==")\n\n<!-- {{ a }} -->',
  ])('is not seen where there is none: %j', async (body) => {
    const problems = await problemsOf(body, { format: 'md' })
    expect(problems.filter((problem) => problem.endsWith('foreign-syntax'))).toEqual([])
  })

  it('is fixed if there is only one possibility', async () => {
    const [problem] = await fullProblemsOf('Ship it :rocket: now')
    expect(problem?.fix).toEqual({ start: { line: 1, column: 9 }, end: { line: 1, column: 17 }, text: '🚀' })
    const [formula] = await fullProblemsOf('With $a_1 + b$ more')
    expect(formula?.fix).toEqual({ start: { line: 1, column: 6 }, end: { line: 1, column: 15 }, text: '$`a_1 + b`$' })
  })
})

describe('what another system writes in braces, in MDX', () => {
  it.each([
    ['A.\n\n{{< figure src="a.png" >}}', '3', 'Hugo', '![what it shows](./a.png "caption")'],
    ['A {% include x %}.', '1', 'Jekyll', 'the text itself'],
    ['A {{ site.url }}.', '1', 'template language', 'begins with /'],
    ['{{toc}}', '1', 'table of contents', 'remove it'],
    ['A.\n{: .lead }', '2', 'kramdown', 'remove it'],
    ['A $\\frac{a}{b}$.', '1', 'TeX', '$`\\frac{a}{b}`$'],
    ['A <%= x %>.', '1', 'ERB', 'what it stands for'],
  ])('is an error that names it: %j', async (body, line, system, hint) => {
    const problem = (await fullProblemsOf(body)).find(({ severity }) => severity === 'error')
    expect(problem?.line).toBe(Number(line))
    expect(problem?.message).toContain(system)
    expect(problem?.message).toContain('MDX reads it as code')
    expect(problem?.hint).toContain(hint)
  })

  it('is no reason to mistake code for it', async () => {
    const [problem] = await fullProblemsOf('A {{ b: c() }} and <kbd title={d()}>e</kbd>')
    expect(problem?.message).not.toContain('Hugo')
    expect((await fullProblemsOf('A {b()}')).map(({ message }) => message)).toEqual([
      'expected a literal in braces, found code: {b()}',
    ])
  })
})
