import { describe, expect, it } from 'vitest'
import { artifactOf, fullProblemsOf, pageOf, problemsOf, variantsOf } from './support'

const whole = `<Allocation id="week" title="A week of 'forty' hours">
  Count what you *have* done.

  <Share name="code" label="Code" percent={12}>One block, on [idle](https://example.org/) work.</Share>
  <Share label="People & reviews" percent={44} />
  <Share label="Strategy" percent={44}>Saying no.</Share>
</Allocation>
`

const but = variantsOf(whole)

describe('<Allocation>', () => {
  it('is a table of shares and hours, with what fills them', async () => {
    const page = await pageOf(whole)
    expect(page).toContain('<fulcrum-allocation id="week" class="tool" role="form" aria-labelledby="week.title">')
    expect(page).toMatch(
      /<th scope="row" dir="auto">Code<div class="share-text">One block, on <a[^>]*>idle<\/a> work\.<\/div><\/th><td>12%<\/td><td>4\.8<\/td>/,
    )
    expect(page).toContain('<th scope="row" dir="auto">People &amp; reviews</th><td>44%</td><td>17.6</td>')
  })

  it('draws shares as a bar without inline styles', async () => {
    const page = await pageOf(whole)
    expect(
      [...page.matchAll(/<svg aria-hidden="true" x="(\d+)%" width="(\d+)%"/g)].map(([, x, width]) => [x, width]),
    ).toEqual([
      ['0', '12'],
      ['12', '44'],
      ['56', '44'],
      ['0', '10'],
      ['10', '45'],
      ['55', '45'],
    ])
    expect(page).not.toContain('style=')
  })

  it('begins a reader’s week with the nearest steps of five', async () => {
    const page = await pageOf(whole)
    const inputs = page.match(/<input type="range"[^>]*>/g) ?? []
    expect(inputs.map((input) => input.match(/value="(\d+)"/)?.[1])).toEqual(['10', '45', '45'])
    expect(inputs[0]).toMatch(/id="week\.share\.code"/)
    expect(page).toContain('<label for="week.share.code" dir="auto">Code</label>')
  })

  it('is all of it in Markdown, with a link to where readers can use it', async () => {
    const { markdown } = await artifactOf(whole)
    expect(markdown).toBe(`**[A week of ‘forty’ hours](https://fixture.example/blog/a/#week)**

Count what you *have* done.

| Activity         | % of week | Hours (of 40) | What fills it                                    |
| :--------------- | --------: | ------------: | :----------------------------------------------- |
| Code             |       12% |           4.8 | One block, on [idle](https://example.org/) work. |
| People & reviews |       44% |          17.6 |                                                  |
| Strategy         |       44% |          17.6 | Saying no.                                       |
`)
  })

  it('has no empty column where nothing is said of any share', async () => {
    const { markdown } = await artifactOf(
      '<Allocation title="A"><Share label="B" percent={50} /><Share label="C" percent={50} /></Allocation>',
    )
    expect(markdown).not.toContain('What fills it')
  })

  it('shows labels as they are written, whatever they hold', async () => {
    const label = '</script><b>&amp; {"quotes"} 👩🏽‍💻 مرحبا'
    expect(await pageOf(but('"Strategy"', `'${label}'`))).toContain(
      '<th scope="row" dir="auto">&lt;/script&gt;&lt;b&gt;&amp; {“quotes”} 👩🏽‍💻 مرحبا',
    )
  })

  it('adds parts of a per cent up as one does on paper', async () => {
    expect(
      await problemsOf(
        '<Allocation title="A"><Share label="B" percent={33.3} /><Share label="C" percent={33.3} /><Share label="D" percent={33.4} /></Allocation>',
      ),
    ).toEqual([])
    expect(
      await problemsOf(
        '<Allocation title="A"><Share label="B" percent={0.1} /><Share label="C" percent={0.2} /><Share label="D" percent={99.7} /></Allocation>',
      ),
    ).toEqual([])
  })

  it.each([
    ['6:27 error share-sum', but('percent={12}', 'percent={10}')],
    ['6:27 error share-sum', but('percent={12}', 'percent={80}')],
    ['4:35 error component-props', but('percent={12}', 'percent={120}')],
    ['4:35 error component-props', but('percent={12}', 'percent={-12}')],
    ['4:35 error component-props', but('percent={12}', 'percent="12"')],
    ['4:3 error component-props', but(' percent={12}', '')],
    ['5:10 error duplicate-name', but('"People & reviews"', '"Code"')],
    ['1:1 error component-parts', '<Allocation title="A"><Share label="B" percent={100} /></Allocation>'],
    ['1:1 error component-place', '<Share label="Code" percent={100} />'],
  ])('is refused at %s', async (problem, body) => {
    expect(await problemsOf(body)).toEqual([problem])
  })

  it('says what is missing, and where it could go', async () => {
    const [problem] = await fullProblemsOf(but('percent={12}', 'percent={10}'))
    expect(problem).toMatchObject({
      message: 'the shares add up to 98, not 100',
      hint: 'percent={46}, or change the others',
    })
    const [more] = await fullProblemsOf(but('percent={12}', 'percent={80}'))
    expect(more).toMatchObject({ message: 'the shares add up to 168, not 100', hint: 'change the others too' })
  })
})
