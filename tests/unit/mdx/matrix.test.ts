import { describe, expect, it } from 'vitest'
import { artifactOf, fullProblemsOf, pageOf, problemsOf, variantsOf } from './support'

const whole = `<Matrix id="search" title="Build or 'buy'?">
  Scores are *ours*.

  <Criterion name="cost" label="Cost" weight={3} />
  <Criterion label="Time to release" weight={1}>What June is worth.</Criterion>
  <Option name="build" label="Build it">
    On what we have.

    <Score for="time-to-release" value={5}>Two of us know it.</Score>
    <Score for="cost" value={2} />
  </Option>
  <Option label="Buy it">
    <Score for="cost" value={4} />
    <Score for="time-to-release" value={1} />
  </Option>
</Matrix>
`

const but = variantsOf(whole)

describe('<Matrix>', () => {
  it('is a table of weights and scores, each with a field that says what it is', async () => {
    const page = await pageOf(whole)
    expect(page).toContain('<fulcrum-matrix id="search" class="tool" role="form" aria-labelledby="search.title">')
    expect(page).toContain('<th scope="col" dir="auto">Build it</th><th scope="col" dir="auto">Buy it</th>')
    const fields = [...page.matchAll(/<input type="number"[^>]*>/g)].map(([field]) =>
      ['aria-label', 'name', 'min', 'max', 'value'].map((name) => field.match(new RegExp(` ${name}="([^"]*)"`))?.[1]),
    )
    expect(fields).toEqual([
      ['Weight: Cost', 'cost', '0', '100', '3'],
      ['Score: Build it on Cost', 'build.cost', '1', '5', '2'],
      ['Score: Buy it on Cost', 'buy-it.cost', '1', '5', '4'],
      ['Weight: Time to release', 'time-to-release', '0', '100', '1'],
      ['Score: Build it on Time to release', 'build.time-to-release', '1', '5', '5'],
      ['Score: Buy it on Time to release', 'buy-it.time-to-release', '1', '5', '1'],
    ])
  })

  it('says who wins and what that rests on, without scripts too', async () => {
    const page = await pageOf(whole)
    expect(page).toContain('“Buy it” leads with 3.25, 0.50 ahead of “Build it”.')
    expect(page).toContain('“Build it” would lead if “Cost” weighed less than 67% (now 75%).')
    expect(page).toMatch(/<td data-place="2">2\.75<\/td><td data-place="1">3\.25<\/td>/)
  })

  it('gives the reasons for its scores, and none for an option without any', async () => {
    const page = await pageOf(whole)
    expect(page).toContain(
      '<dt dir="auto">Build it</dt><dd>On what we have.</dd><dd dir="auto">Time to release (5): <span>Two of us know it.</span></dd>',
    )
    expect(page).not.toContain('<dt dir="auto">Buy it</dt>')
  })

  it('is all of it in Markdown, with a link to where readers can use it', async () => {
    const { markdown } = await artifactOf(whole)
    expect(markdown).toBe(`**[Build or ‘buy’?](https://fixture.example/blog/a/#search)**

Scores are *ours*.

| Criterion        | Weight | Build it | Buy it |
| :--------------- | -----: | -------: | -----: |
| Cost             |      3 |        2 |      4 |
| Time to release  |      1 |        5 |      1 |
| Weighted average |      4 |     2.75 |   3.25 |

- **Time to release**: What June is worth.
- **Build it**: On what we have.
  - **Time to release (5)**: Two of us know it.
`)
  })

  it('may score beyond 5 where it says so', async () => {
    const page = await pageOf(but('title=', 'best={10} title=').replace('value={5}', 'value={10}'))
    expect(page).toMatch(/max="10"/)
  })

  it('shows labels as they are written, whatever they hold', async () => {
    const label = '</script><b>&amp; {"quotes"} 👩🏽‍💻 مرحبا'
    expect(await pageOf(but('"Buy it"', `'${label}'`))).toContain(
      '<th scope="col" dir="auto">&lt;/script&gt;&lt;b&gt;&amp; {“quotes”} 👩🏽‍💻 مرحبا</th>',
    )
  })

  it.each([
    ['10:12 error matrix-criterion', but('<Score for="cost" value={2} />', '<Score for="costs" value={2} />')],
    ['6:3 error matrix-score', but('<Score for="cost" value={2} />', '')],
    [
      '10:12 error matrix-score',
      but('<Score for="cost" value={2} />', '<Score for="time-to-release" value={2} /><Score for="cost" value={2} />'),
    ],
    ['10:23 error matrix-score', but('value={2}', 'value={6}')],
    ['10:23 error component-props', but('value={2}', 'value={0}')],
    ['10:23 error component-props', but('value={2}', 'value={2.5}')],
    ['10:5 error component-props', but(' value={2}', '')],
    ['4:39 error matrix-weights', but('weight={3}', 'weight={0}').replace('weight={1}', 'weight={0}')],
    ['4:39 error component-props', but('weight={3}', 'weight={-1}')],
    ['4:14 error component-props', but('name="cost"', 'name="build.cost"')],
    ['5:14 error duplicate-name', but('"Time to release"', '"Cost"').replaceAll(/ *<Score for="time.*\n/g, '')],
    ['12:11 error duplicate-name', but('"Buy it"', '"Build"')],
    [
      '1:1 error component-parts',
      but('  <Criterion name="cost" label="Cost" weight={3} />\n', '').replaceAll(/ *<Score for="cost".*\n/g, ''),
    ],
    ['1:1 error component-place', '<Score for="cost" value={1} />'],
  ])('is refused at %s', async (problem, body) => {
    expect(await problemsOf(body)).toEqual([problem])
  })

  it('says what to write instead', async () => {
    const mistakeOf = async (body: string) => {
      const [{ message, hint } = {}] = await fullProblemsOf(body)
      return `${message}; ${hint}`
    }
    expect(await mistakeOf(but('<Score for="cost" value={2} />', '<Score for="costs" value={2} />'))).toBe(
      'no <Criterion> is called "costs"; did you mean "cost"? criteria are cost, time-to-release',
    )
    expect(await mistakeOf(but('<Score for="cost" value={2} />', ''))).toBe(
      '“Build it” has no score for "cost"; <Score for="cost" value={…} />',
    )
    expect(await mistakeOf(but('value={2}', 'value={6}'))).toBe(
      'expected a score from 1 to 5, found 6; write best={6} in <Matrix>, or value={5}',
    )
  })
})
