import { describe, expect, it } from 'vitest'
import { artifactOf, fullProblemsOf, pageOf, problemsOf, render } from './support'

const text = `"Nobody", she said, *reads* the minutes; they are filed. Ask -- in writing -- who would miss them.

| What | Who |
| --- | --- |
| A cell says so | Us |
`

describe('<PullQuote> that repeats the text', () => {
  it('is set large for the eye, and kept from those who would hear or find it twice', async () => {
    const body = `${text}\n<PullQuote>Nobody, she said, reads the minutes</PullQuote>`
    const { code, markdown, feedHtml, facts } = await artifactOf(body)
    expect(render(code)).toContain(
      '<p class="pull-quote" aria-hidden="true" data-pagefind-ignore="true" dir="auto">Nobody, she said, reads the minutes</p>',
    )
    expect(markdown.match(/minutes/g)).toHaveLength(1)
    expect(feedHtml.match(/minutes/g)).toHaveLength(1)
    expect(facts.words).toBe((await artifactOf(text)).facts.words)
  })

  it.each([
    'Nobody, she said, *reads* the minutes.',
    'they are filed',
    'They are filed!',
    'Nobody … reads the minutes',
    'Ask… who would miss them?',
    'Ask — in writing — who would miss them.',
    'A cell says so',
  ])('may say: %s', async (words) => {
    expect(await problemsOf(`${text}\n<PullQuote>${words}</PullQuote>`)).toEqual([])
  })

  it.each(['Nobody reads the minutes', 'the minutes … nobody', 'who would miss them. A cell', 'Something else'])(
    'may not say: %s',
    async (words) => {
      expect(await problemsOf(`${text}\n<PullQuote>${words}</PullQuote>`)).toEqual(['7:1 error quote-words'])
    },
  )

  it('does not stand for itself', async () => {
    expect(await problemsOf('<PullQuote>Twice</PullQuote>\n\n<PullQuote>Twice</PullQuote>')).toHaveLength(2)
  })

  it('is fixed by writing the sentence that was meant, or a name', async () => {
    const [{ message, hint } = {}] = await fullProblemsOf(`${text}\n<PullQuote>Ask who would miss them</PullQuote>`)
    expect(message).toBe('the text does not say this')
    expect(hint).toBe(
      'did you mean “Ask – in writing – who would miss them.”? A pull quote repeats words of the text; add by="…" if someone else said it',
    )
  })
})

describe('<PullQuote> of somebody else', () => {
  it('is a quotation with its source', async () => {
    const body = '<PullQuote by="P. \'D\'" source="A book" year={1966} href="https://example.org/">*Words*.</PullQuote>'
    expect(await pageOf(body)).toBe(
      '<figure class="quotation"><blockquote><p class="pull-quote" dir="auto"><em>Words</em>.</p></blockquote>' +
        '<figcaption dir="auto">P. ‘D’, <a href="https://example.org/"><cite>A book</cite></a>, 1966</figcaption></figure>',
    )
    const { markdown } = await artifactOf(body)
    expect(markdown).toBe('> *Words*.\n>\n> — P. ‘D’, [*A book*](https://example.org/), 1966\n')
  })

  it.each([
    ['3:12 error quote-source', 'A.\n\n<PullQuote year={1966} by="B">C</PullQuote>'],
    ['1:12 error component-props', '<PullQuote href="./a.pdf" source="B">C</PullQuote>'],
    ['1:1 error component-children', '<PullQuote by="B" />'],
    ['1:1 error quote-words', '<PullQuote>C [d](https://example.org/)</PullQuote>\n\nC d'],
    ['1:3 error component-place', 'A <PullQuote by="B">C</PullQuote>'],
  ])('is refused at %s', async (problem, body) => {
    expect(await problemsOf(body)).toEqual([problem])
  })
})

describe('<Aside>', () => {
  it('is a note with a title, and a quote where it cannot stand beside the text', async () => {
    const body = '<Aside title="Where \'it\' comes from">\n  From *here*.\n\n  And there.\n</Aside>'
    expect(await pageOf(body)).toBe(
      '<section class="aside" role="note"><p class="aside-title" dir="auto">Where ‘it’ comes from</p>' +
        '<p>From <em>here</em>.</p><p>And there.</p></section>',
    )
    const { markdown } = await artifactOf(body)
    expect(markdown).toBe('> **Where ‘it’ comes from**\n>\n> From *here*.\n>\n> And there.\n')
  })

  it.each([
    ['1:1 error component-children', '<Aside title="A" />'],
    ['1:1 error component-props', '<Aside>a</Aside>'],
    ['1:8 error unknown-prop', '<Aside tittle="A">a</Aside>'],
    ['1:3 error component-place', 'A <Aside title="B">c</Aside>'],
  ])('is refused at %s', async (problem, body) => {
    expect(await problemsOf(body)).toEqual([problem])
  })
})
