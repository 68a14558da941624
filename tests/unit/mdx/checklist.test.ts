import { describe, expect, it } from 'vitest'
import { artifactOf, fullProblemsOf, pageOf, problemsOf, variantsOf } from './support'

const whole = `<Checklist id="signs" title="Too much, or 'too little'?">
  Tick what you saw.

  <Signs name="much" title="Too much">
    <Sign name="blocked">A ticket is *blocked* by yours.</Sign>
    <Sign>Reviews happen on Sundays.</Sign>
    <Sign>A one-to-one was moved.</Sign>
    <Verdict from={1}>Look again in a fortnight.</Verdict>
    <Verdict from={3}>
      You are the bottleneck.

      - Hand one over.
    </Verdict>
  </Signs>
  <Signs title="Too little">
    <Sign weight={2}>You are bored.</Sign>
    <Sign>Nobody asks.</Sign>
    <Verdict from={2}>Block two hours.</Verdict>
  </Signs>
</Checklist>
`

const but = variantsOf(whole)

describe('<Checklist>', () => {
  it('is a form with every sign, and for what counts each verdict holds', async () => {
    const page = await pageOf(whole)
    expect(page).toContain('<fulcrum-checklist id="signs" class="tool" role="form" aria-labelledby="signs.title">')
    expect(page).toContain('<p class="legend" id="signs..much" dir="auto">Too much</p>')
    expect(page).toMatch(
      /<input type="checkbox" id="signs\.much\.blocked" form="signs\.form" data-weight="1" name="much\.blocked" value="yes"\/> <label for="signs\.much\.blocked" dir="auto"><span>A ticket is <em>blocked<\/em> by yours\.<\/span><\/label>/,
    )
    expect(page).toMatch(/<dt>1–2 signs<\/dt><dd>.*Look again/)
    expect(page.replaceAll('\n', '')).toMatch(/<dt>3 signs<\/dt><dd>.*bottleneck.*<li>Hand one over\.<\/li>/)
    expect(page).toMatch(/<dt>2–3 points<\/dt>/)
  })

  it('says what a sign weighs where signs differ', async () => {
    const page = await pageOf(whole)
    expect(page.replace(/<[^>]*>/g, '')).toMatch(/You are bored\. \(2 points\).*Nobody asks\. \(1 point\)/)
  })

  it('is all of it in Markdown, with a link to where readers can use it', async () => {
    const { markdown } = await artifactOf(whole)
    expect(markdown).toBe(`**[Too much, or ‘too little’?](https://fixture.example/blog/a/#signs)**

Tick what you saw.

**Too much**

- [ ] A ticket is *blocked* by yours.
- [ ] Reviews happen on Sundays.
- [ ] A one-to-one was moved.

* **1–2 signs**: Look again in a fortnight.
* **3 signs**: You are the bottleneck.
  - Hand one over.

**Too little**

- [ ] You are bored. (2 points)
- [ ] Nobody asks.

* **2–3 points**: Block two hours.
`)
  })

  it('names lists by their titles and signs by their places, once in each list', async () => {
    const { tools } = await artifactOf(whole)
    expect(tools).toMatchObject([
      {
        kind: 'Checklist',
        data: { lists: [{ signs: [{ name: 'blocked' }, { name: '2' }, {}] }, { name: 'too-little' }] },
      },
    ])
  })

  it('shows labels as they are written, whatever they hold', async () => {
    const label = '</script><b>&amp; {"quotes"} 👩🏽‍💻 مرحبا'
    expect(await pageOf(but('"Too much"', `'${label}'`))).toContain(
      'dir="auto">&lt;/script&gt;&lt;b&gt;&amp; {“quotes”} 👩🏽‍💻 مرحبا</p>',
    )
  })

  it.each([
    ['9:14 error verdict-order', but('from={3}', 'from={1}')],
    ['9:14 error verdict-order', but('from={1}', 'from={2}').replace('from={3}', 'from={1}')],
    ['9:14 error verdict-reach', but('from={3}', 'from={4}')],
    ['18:14 error verdict-reach', but('from={2}', 'from={4}')],
    [
      '18:14 error verdict-reach',
      but('<Sign>Nobody asks.</Sign>', '')
        .replace('from={2}', 'from={1}')
        .replace('Block two hours.</Verdict>', 'Block two hours.</Verdict><Verdict from={2}>More.</Verdict>'),
    ],
    ['9:14 error component-props', but('from={3}', 'from={2.5}')],
    ['9:14 error component-props', but('from={3}', 'from="3"')],
    ['9:5 error component-props', but(' from={3}', '')],
    ['16:11 error component-props', but('weight={2}', 'weight={0}')],
    ['15:3 error component-props', but(' title="Too little"', '')],
    [
      '15:10 error duplicate-name',
      but('"Too little"', '"Too little" name="much"').replace(
        'title="Too little" name="much"',
        'name="much" title="Too little"',
      ),
    ],
    ['6:11 error duplicate-name', but('<Sign>Reviews', '<Sign name="blocked">Reviews')],
    ['15:3 error component-parts', but('<Verdict from={2}>Block two hours.</Verdict>', '')],
    [
      '18:1 error component-parts',
      whole
        .replace('</Checklist>', '<Signs title="A"><Sign>B</Sign><Verdict from={1} /></Signs>\n</Checklist>')
        .replace(/\n\n {6}- Hand one over\./, ''),
    ],
    ['18:1 error component-children', but('<Sign>Nobody asks.</Sign>', '\nNobody asks.\n')],
    ['5:5 error unknown-component', but('<Sign name="blocked">', '<Sing>').replace('yours.</Sign>', 'yours.</Sing>')],
    ['1:1 error component-place', '<Verdict from={1}>A</Verdict>'],
  ])('is refused at %s', async (problem, body) => {
    expect(await problemsOf(body)).toEqual([problem])
  })

  it('says what to write instead', async () => {
    const mistakeOf = async (body: string) => {
      const [{ message, hint } = {}] = await fullProblemsOf(body)
      return `${message}; ${hint}`
    }
    expect(await mistakeOf(but('from={3}', 'from={4}'))).toBe(
      'no ticks add up to 4: all signs in this list add up to 3; from={3}, or less',
    )
    expect(await mistakeOf(but('from={3}', 'from={1}'))).toBe(
      'the verdict before this one begins at 1, so this one would never apply; put verdicts in rising order, each with its own from',
    )
    expect(await mistakeOf(but('weight={2}', 'weight="2"'))).toBe('expected a number in braces; write weight={2}')
  })
})
