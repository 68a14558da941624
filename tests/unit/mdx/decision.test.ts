import { describe, expect, it } from 'vitest'
import { artifactOf, fullProblemsOf, pageOf, problemsOf, variantsOf } from './support'

const whole = `<Decision id="delegate" title="Should I do this 'myself'?">
  Take *one* piece of work.

  <Question name="unique" text="Does it need my unique expertise?">
    <Answer text="Yes" points={{ do: 2 }}>Do it, or [shape it](#whom).</Answer>
    <Answer text="No" points={{ delegate: 2 }} to="delegate">Delegate it.</Answer>
  </Question>
  <Question name="path" text="Is anybody waiting?">
    <Answer text="Yes" points={{ do: 1, delegate: 1 }} />
    <Answer text="No" />
  </Question>
  <Outcome name="do" title="Do it">Quickly.</Outcome>
  <Outcome name="delegate" title="Delegate it">
    Say what done means.

    - Then let go.
  </Outcome>
</Decision>

## Whom
`

const but = variantsOf(whole)

describe('<Decision>', () => {
  it('is a form with every question, answer and outcome', async () => {
    const page = await pageOf(whole)
    expect(page).toContain('<fulcrum-decision id="delegate" class="tool" role="form" aria-labelledby="delegate.title">')
    expect(page).toContain('<h2 id="delegate.title" class="tool-title" dir="auto">Should I do this ‘myself’?</h2>')
    expect(page).toMatch(
      /<section role="group" class="question" aria-labelledby="delegate\.\.unique"><p class="legend" id="delegate\.\.unique"/,
    )
    expect(page.replace(/<[^>]*>/g, '')).toContain('1. Does it need my unique expertise?')
    expect(page).toMatch(
      /<input type="radio" id="delegate\.unique\.no" form="delegate\.form"[^>]*> <label for="delegate\.unique\.no"[^>]*>No</,
    )
    expect(page).toContain('<p class="answer-aside" dir="auto">+2 Delegate it · ends at “Delegate it”</p>')
    expect(page.replaceAll('\n', '')).toContain('<dd><p>Say what done means.</p><ul><li>Then let go.</li></ul></dd>')
  })

  it('is all of it in Markdown, with a link to where readers can use it', async () => {
    const { markdown, facts } = await artifactOf(whole)
    expect(markdown).toBe(`**[Should I do this ‘myself’?](https://fixture.example/blog/a/#delegate)**

Take *one* piece of work.

1. Does it need my unique expertise?
   - **Yes** (2 for Do it): Do it, or [shape it](https://fixture.example/blog/a/#whom).
   - **No** (2 for Delegate it, ends at “Delegate it”): Delegate it.
2. Is anybody waiting?
   - **Yes** (1 for Do it, 1 for Delegate it)
   - **No**

- **Do it**: Quickly.
- **Delegate it**: Say what done means.
  - Then let go.

## Whom
`)
    expect(facts.words).toBe(63)
  })

  it('is noted for the toolbox, and leads home from there', async () => {
    const { facts, tools } = await artifactOf(`## Four questions\n\n${whole}`)
    const section = 'Four questions'
    expect(facts.tools).toEqual([
      { id: 'delegate', kind: 'Decision', title: 'Should I do this ‘myself’?', section, line: 3, column: 11 },
    ])
    expect(facts.anchors).toContain('delegate')
    expect(tools).toMatchObject([{ kind: 'Decision', data: { id: 'delegate', level: 3 } }])
    expect(JSON.stringify(tools)).toContain('href=\\"/blog/a/#whom\\"')
  })

  it('takes its id from its title, and the names of its parts from their words', async () => {
    const body = whole.replace('id="delegate" ', '').replace('name="do" title="Do it"', 'title="Do"')
    const { facts, tools } = await artifactOf(body)
    expect(facts.tools[0]?.id).toBe('should-i-do-this-myself')
    expect(tools[0]?.data).toMatchObject({ questions: [{ answers: [{ name: 'yes' }, { name: 'no' }] }, {}] })
  })

  it('may stand in a list, a quote and an element', async () => {
    const nested = (mark: string) => whole.split('\n\n## ')[0]?.replaceAll('\n', `\n${mark}`)
    for (const body of [`- ${nested('  ')}`, `> ${nested('> ')}`, `<details>\n\n${nested('')}\n\n</details>`]) {
      expect(await problemsOf(body.replace('#whom', '/'))).toEqual([])
    }
  })

  it('shows labels as they are written, whatever they hold', async () => {
    const label = '</script><b>&amp; {"quotes"} 👩🏽‍💻 مرحبا'
    const page = await pageOf(but('"Is anybody waiting?"', `'${label}'`))
    expect(page).toContain('&lt;/script&gt;&lt;b&gt;&amp; {“quotes”} 👩🏽‍💻 مرحبا</p>')
  })

  it.each([
    ['5:24 error decision-outcome', but('points={{ do: 2 }}', 'points={{ doo: 2 }}')],
    ['6:48 error decision-way', but('to="delegate"', 'to="nowhere"')],
    ['9:24 error decision-cycle', but('points={{ do: 1, delegate: 1 }}', 'to="unique"')],
    ['8:3 error decision-unreachable', but('points={{ do: 2 }}', 'to="do"')],
    ['12:3 error decision-unreachable', but('points={{ do: 2 }}', '').replace('do: 1, ', '')],
    ['8:13 error duplicate-name', but('name="path"', 'name="unique"')],
    ['6:13 error duplicate-name', but('"No" points', '"Yes" points')],
    ['12:12 error duplicate-name', but('name="do"', 'name="path"').replaceAll('do: ', 'path: ')],
    ['5:24 error component-props', but('{ do: 2 }', '{ do: 20 }')],
    ['5:24 error component-props', but('{{ do: 2 }}', '"do"')],
    ['1:25 error component-props', but('"Should I do this \'myself\'?"', '""')],
    ['1:11 error component-props', but('id="delegate"', 'id="To delegate"')],
    ['5:5 error component-props', but('text="Yes" points={{ do: 2 }}', '')],
    ['5:24 error unknown-prop', but('points={{ do: 2 }}', 'pionts={{ do: 2 }}')],
    ['5:24 error no-code', but('{{ do: 2 }}', '{points}')],
    [
      '5:5 error unknown-component',
      but('<Answer text="Yes" points={{ do: 2 }}>', '<Awnser text="Yes">').replace('</Answer>', '</Awnser>'),
    ],
    [
      '4:3 error component-parts',
      but('<Answer text="Yes" points={{ do: 2 }}>Do it, or [shape it](#whom).</Answer>', ''),
    ],
    ['8:3 error component-parts', but('<Answer text="No" />', 'Some words.')],
    ['12:42 error component-place', but('Quickly.', 'A note[^1].').concat('\n[^1]: Note.\n')],
    ['16:5 error component-place', but('- Then let go.', '## A heading')],
    ['16:5 error component-place', but('- Then let go.', '<Figure src="./a.png" alt="A" />')],
    ['1:1 error component-place', '<Answer text="Yes" />'],
    ['16:7 error component-place', but('- Then let go.', '- <Answer text="Yes" />')],
    ['1:5 error component-place', 'See <Decision title="A" /> here'],
    ['1:11 error duplicate-id', but('## Whom', '## Delegate')],
    ['1:11 error duplicate-id', but('id="delegate"', 'id="contents"')],
  ])('is refused at %s', async (problem, body) => {
    expect(await problemsOf(body)).toEqual([problem])
  })

  it('says what to write instead', async () => {
    const hintOf = async (body: string) => (await fullProblemsOf(body))[0]?.hint
    expect(await hintOf(but('points={{ do: 2 }}', 'points={{ doo: 2 }}'))).toBe('outcomes are do, delegate')
    expect(await hintOf(but('points={{ do: 1, delegate: 1 }}', 'to="unique"'))).toBe('it can lead to do, delegate')
    expect(await hintOf('<Answer text="Yes" />')).toBe('put it inside <Question>')
    expect(await hintOf(but('{ do: 2 }', '{ do: 20 }'))).toBe('write points={{ outcome: 2 }}')
    expect(await hintOf('<Decison title="A" />')).toMatch(/^did you mean <Decision>\?/)
    expect(await hintOf(but('<Outcome name="do"', '<Outcom name="do"').replace('.</Outcome>', '.</Outcom>'))).toBe(
      'did you mean <Outcome>?',
    )
  })

  it('asks for .mdx, once, with nothing else to say about its parts', async () => {
    expect(await problemsOf(whole.replace(/\[shape it\].*\./, 'shape it.'), { format: 'md' })).toEqual([
      '1:1 error component-in-markdown',
    ])
  })

  it('may stand on a page twice', async () => {
    const twice = `${whole}\n${whole.split('\n\n## ')[0]?.replace('"delegate"', '"delegate-2"')}`
    const page = await pageOf(twice)
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
