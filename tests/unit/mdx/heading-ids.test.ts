import { describe, expect, it } from 'vitest'
import { artifactOf, fullProblemsOf, problemsOf, render } from './support'

const headingsOf = async (body: string, format: 'md' | 'mdx' = 'md') =>
  (await artifactOf(body, { format })).facts.headings.map(({ id, text }) => `${id}: ${text}`)

describe('the id that an author gives a heading', () => {
  it.each([
    ['## A part {#my-part}'],
    ['## A part {#my-part} ##'],
    ['## A part {#my-part} <!-- later -->'],
    ['## A part {: #my-part}'],
    ['## A part\n{: #my-part}'],
    ['A part {#my-part}\n---'],
    ['A\npart {#my-part}\n==='],
  ])('is read in Markdown as other systems do: %j', async (body) => {
    const { facts, code, markdown, feedHtml } = await artifactOf(body, { format: 'md' })
    expect(facts.headings).toMatchObject([{ id: 'my-part', text: 'A part' }])
    expect(facts.anchors).toEqual(['my-part'])
    for (const text of [render(code), markdown, feedHtml]) expect(text).not.toMatch(/[{}]/)
  })

  it('stands in a comment in MDX', async () => {
    expect(await headingsOf('## A *part* {/* #my-part */}\n\n## B {/* hidden */}', 'mdx')).toEqual([
      'my-part: A part',
      'b: B',
    ])
  })

  it.each([
    ['## A part {#my-part}', '{/* #my-part */}'],
    ['A part {#my-part .wide}\n---', '{/* #my-part */}'],
    ['## A part {: #my-part}', '{/* #my-part */}'],
    ['## A part {.wide}', 'remove it'],
  ])('in braces is code in MDX, which the report says with what to write: %j', async (body, hint) => {
    const [problem] = await fullProblemsOf(`Text\n\n${body}`, { format: 'mdx' })
    expect(problem).toMatchObject({ line: 3, column: body.indexOf('{') + 1, rule: 'syntax' })
    expect(problem?.hint).toContain(hint)
  })

  it('may hold letters of every script, in composed form', async () => {
    expect(await headingsOf('## A {#gro\u0308\u00dfe}\n\n## B {#\u6ce8_1.a}')).toEqual([
      'gr\u00f6\u00dfe: A',
      '\u6ce8_1.a: B',
    ])
  })

  it.each(['## A \\{#x\\}', '## A `{#x}`', '## The set {a, b}', '## {#x} first', '## A {}', '## f(x) = {x}'])(
    'is not seen where braces are words: %s',
    async (body) => {
      const { facts, problems } = {
        ...(await artifactOf(body, { format: 'md' })),
        problems: await problemsOf(body, { format: 'md' }),
      }
      expect(problems).toEqual([])
      expect(facts.headings[0]?.text).toMatch(/\{.*\}/)
    },
  )

  it('goes before an id that words make', async () => {
    expect(await headingsOf('## Part\n\n## B {#part}')).toEqual(['part-1: Part', 'part: B'])
  })

  it('is given once, and not one that the page makes', async () => {
    expect(await problemsOf('## A {#x}\n\n## B {#x}', { format: 'md' })).toEqual(['3:1 error duplicate-id'])
    expect(await problemsOf('## A {#note-1}', { format: 'md' })).toEqual(['1:6 error duplicate-id'])
    expect(await problemsOf('## A {#main}', { format: 'md' })).toEqual(['1:1 error duplicate-id'])
  })

  it.each([
    ['## A {#x .wide}', '1:6', 'write {#x}'],
    ['## A {.wide}', '1:6', 'remove {.wide}'],
    ['## A {-}', '1:6', 'remove {-}'],
    ['## A {#x key="a b" k=c}', '1:6', 'write {#x}'],
    ['## A\n{: .wide}', '2:1', 'remove {: .wide}'],
    ['> ## A {.wide}', '1:8', 'remove {.wide}'],
  ])('stands alone: the rest is taken out, with a warning: %j', async (body, place, hint) => {
    const problems = await fullProblemsOf(body, { format: 'md' })
    expect(problems).toMatchObject([{ rule: 'heading-attributes', severity: 'warning' }])
    expect(`${problems[0]?.line}:${problems[0]?.column}`).toBe(place)
    expect(problems[0]?.hint).toContain(hint)
    expect((await artifactOf(body, { format: 'md' })).markdown).not.toMatch(/[{}]/)
  })
})
