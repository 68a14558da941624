import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { createCompiler } from '../../../lib/mdx/pool'
import { artifactOf, fullProblemsOf, pageOf, post, problemsOf } from './support'

const formats = ['md', 'mdx'] as const

describe('a formula', () => {
  it.each(formats)('is MathML in a line, by itself, and in a fence: %s', async (format) => {
    const page = await pageOf('It is $`x_{1}`$ here.\n\n$$\n\\frac{a}{b}\n$$\n\n```math\n\\sqrt{c}\n```', { format })
    expect(page).toContain('It is <math><semantics><msub><mi>x</mi><mn>1</mn></msub>')
    expect(page).toContain('<div class="formula" tabindex="0"><math display="block"><semantics><mfrac>')
    expect(page).toContain('<msqrt><mrow><mi>c</mi>')
  })

  it.each([
    ['on one line', '$$ a = b $$'],
    ['on several lines that begin with it', '$$ a =\nb $$'],
    ['below a line of text', 'Text:\n$$\na = b\n$$\nmore'],
    ['in a quote', '> $$\n> a = b\n> $$'],
    ['in a list', '- one\n\n  $$\n  a = b\n  $$'],
    ['with an empty line and a hyphen in it', '$$\na\n\n= b\n$$\n\n- c'],
  ])('may stand %s', async (_, body) => {
    for (const format of formats) {
      expect((await pageOf(body, { format })).match(/<math display="block">/g)).toHaveLength(1)
    }
  })

  it.each([
    '## Load $`\\rho`$',
    '| a |\n|---|\n| $`\\rho`$ |',
    'A note.[^1]\n\n[^1]: It is $`\\rho`$.',
    '- $`\\rho`$',
    '**$`\\rho`$**',
  ])('may stand in %j', async (body) => {
    for (const format of formats) expect(await pageOf(body, { format })).toContain('<mi>ρ</mi>')
  })

  it('stands beside the HTML of a Markdown file', async () => {
    const page = await pageOf('<div>\n\n$`\\rho`$ <b>x</b>\n\n$$ a = b $$\n\n</div>', { format: 'md' })
    expect(page.match(/<math/g)).toHaveLength(2)
  })

  it('gives a heading its words: signs as they are, TeX for what has no line', async () => {
    const { facts } = await artifactOf('## Load $`\\rho`$\n\n## A half: $`\\frac{1}{2}`$')
    expect(facts.headings.map(({ text, id }) => [text, id])).toEqual([
      ['Load ρ', 'load-ρ'],
      ['A half: \\frac{1}{2}', 'a-half-frac12'],
    ])
  })

  it('is TeX in the twin and MathML with its TeX in feeds', async () => {
    const { markdown, feedHtml } = await artifactOf(
      'It is $`x^2`$.\n\n$$\na < b\n$$ {#eq-a}\n\n| a |\n|---|\n| $`a\\|b`$ |',
    )
    expect(markdown).toContain('It is $`x^2`$.\n\n```math\na < b \\tag{1}\n```')
    expect(markdown).toContain('| $`a\\|b`$ |')
    expect(feedHtml).toContain('<annotation encoding="application/x-tex">x^2</annotation></semantics></math>')
    expect(feedHtml).toContain(
      '<annotation encoding="application/x-tex">a &#x3C; b</annotation></semantics></math> (1)</p>',
    )
  })

  it('has a number if it has a name, which links without text show', async () => {
    const body = 'See [](#eq-b), [the first](#eq-a).\n\n$$\na\n$$ {#eq-a}\n\n$$\nx\n$$\n\n```math {#eq-b}\nb\n```'
    const page = await pageOf(body)
    expect(page).toContain('See <a href="#eq-b">(2)</a>, <a href="#eq-a">the first</a>.')
    expect(page).toContain('<div class="numbered-formula" id="eq-a">')
    expect(page.match(/<span class="formula-number">\(\d\)<\/span>/g)).toHaveLength(2)
    expect((await artifactOf(body)).facts.anchors).toEqual(['eq-a', 'eq-b'])
  })

  it('does not change the direction of the words around it', async () => {
    const page = await pageOf('העומס הוא $`\\text{abcdefghijklmnop}`$.', { language: 'he' })
    expect(page).toMatch(/^<p><?/)
    expect(page).not.toContain('dir=')
  })
})

describe('dollars that are money, or a name', () => {
  it.each([
    'The plan costs $5 a seat, *not* $10 a seat; a year is $120.',
    'A shell has $HOME, $1, $& and $$ as names, and $` too.',
    '$$ is the number of a process\n- and this is an item',
    'An escaped sign stays: \\$`a`$ and $`a`\\$',
  ])('stay: %s', async (body) => {
    for (const format of formats) expect(await pageOf(body, { format })).not.toContain('<math')
  })
})

describe('a mistake in a formula is reported at its place:', () => {
  it.each([
    ['$`\\foo{a}`$', '1:3', 'there is no TeX command \\foo', ''],
    ['Text $`\\frca{a}{b}`$', '1:8', 'there is no TeX command \\frca', 'did you mean \\frac?'],
    ['> $$\n> a = \\frac{b\n> $$', '2:12', 'this { is never closed', 'add }'],
    ['- one\n\n  $$\n  a &\n  b\n  $$', '4:5', '& stands outside', '\\begin{aligned}'],
    ['```math\na\n  + }\n```', '3:5', '} does not belong here', ''],
    ['| a |\n|---|\n| $`a\\|\\foo`$ |', '3:8', 'there is no TeX command \\foo', ''],
    [
      '$$\n\\begin{algined} a \\end{algined}\n$$',
      '2:7',
      'there is no TeX environment algined',
      'did you mean aligned?',
    ],
    ['$$\na \\label{b}\n$$', '2:3', '\\label numbers nothing here', '{#eq-name}'],
    ['$$\na\n$$ {.large}', '3:4', '{.large} means nothing after a formula', '{#eq-name}'],
    ['$$ $$', '1:3', 'the formula is empty', ''],
    ['$$\na\n\n## A heading', '1:1', 'the formula is never closed', '$$'],
    ['[](#eq-kingmann)\n\n$$\na\n$$ {#eq-kingman}', '1:1', 'there is no formula #eq-kingmann', '[](#eq-kingman)'],
    ['$`\\text{a`$', '1:8', 'this { is never closed', ''],
    ['$`a^b^c`$', '1:6', 'TeX: double superscript', ''],
  ])('%j', async (body, place, message, hint) => {
    for (const format of formats) {
      const problems = await fullProblemsOf(body, { format })
      expect(problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual([`${place} formula`])
      expect(problems[0]?.message).toContain(message)
      expect(problems[0]?.hint).toContain(hint)
    }
  })

  it('two formulas of one name', async () => {
    expect(await problemsOf('$$\na\n$$ {#eq-a}\n\n$$\nb\n$$ {#eq-a}')).toEqual(['5:1 error duplicate-id'])
  })

  it('a colour, which is removed', async () => {
    expect(await problemsOf('$`a \\color{red} b`$')).toEqual(['1:5 warning formula-colour'])
    expect(await pageOf('$`a \\color{red} b \\fcolorbox{red}{blue}{c}`$')).not.toMatch(/(?:style|color|background)=/)
  })
})

describe('hostile TeX', () => {
  const components = pathToFileURL('components/mdx/index.ts').href
  const compiler = createCompiler({ workers: 1, components })
  afterAll(() => compiler.close())

  it.each([
    ['an address that runs code', '\\href{javascript:alert(1)}{a}'],
    ['an address', '\\url{https://example.org}'],
    ['a picture', '\\includegraphics{https://example.org/a.png}'],
    ['a class', '\\class{note}{a}'],
    ['a style', '\\style{position:fixed}{a}'],
    ['an id', '\\id{main}{a}'],
    ['data', '\\data{a=b}{c}'],
    ['a macro without end', '\\def\\a{\\a\\a}\\a'],
    [
      'macros that grow',
      `\\def\\a{xxxxxxxxxx}${'bcdefghijk'
        .split('')
        .map((name, at) => `\\def\\${name}{${`\\${'abcdefghij'[at]}`.repeat(10)}}`)
        .join('')}\\k`,
    ],
    ['roots in roots', '\\sqrt'.repeat(20_000)],
    ['braces in braces', `${'{'.repeat(99)}a${'}'.repeat(99)}${'\\sqrt'.repeat(120)}a`],
    ['an unknown environment', '\\begin{document}\\end{document}'],
  ])('is refused: %s', async (_, tex) => {
    const { artifact, problems } = await compiler.compile(post(`$$\n${tex}\n$$`, { format: 'md' }), {})
    expect(artifact).toBeUndefined()
    expect(problems.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0)
    expect(problems.every(({ message, hint }) => message && hint)).toBe(true)
  })

  it.each([
    ['HTML in words', '\\text{</annotation></math><script>alert(1)</script><img src=x onerror=alert(1)>}'],
    ['HTML as signs', 'a </math><script>alert(1)</script>'],
    ['a comment', '\\text{<!-- --><!--}'],
    ['a section', '\\text{]]><![CDATA[}'],
  ])('is inert: %s', async (_, tex) => {
    const { code, feedHtml } = await artifactOf(`$$\n${tex}\n$$`, { format: 'md' })
    for (const html of [code, feedHtml]) {
      expect(html).not.toMatch(/<script|<img|<!--|<!\[/)
      expect(html.match(/<\/math>/g)).toHaveLength(1)
    }
  })

  it('cannot draw outside its place', async () => {
    const page = await pageOf('$`\\rule{10000em}{10000em}\\kern{-10000em}\\raisebox{9999em}{a}\\boxed{b}`$')
    expect(page).not.toContain(' style=')
    expect(page).not.toMatch(/"\d{3,}em/)
  })
})
