import { describe, expect, it } from 'vitest'
import { artifactOf, fullProblemsOf, pageOf, problemsOf, variantsOf } from './support'

const whole = `<Calculator id="wait" title="What a full week costs">
  Work that *waits*.

  <Input name="load" label="Load" unit="%" value={80} min={10} max={95} step={5}>Of the week.</Input>
  <Input name="days" label="Size of a task" unit="days" value={2} min={0.5} max={10} step={0.5} />
  <Input name="price" label="A day" unit="€/day" value={600} min={0} max={2000} step={50} />
  <Result name="queue" label="It waits" unit="days" formula="days * load / (100 - load)" />
  <Result name="cost" label="The wait costs" unit="€" formula="queue * price">So much.</Result>
  <Curve of="queue" over="load" />
</Calculator>
`

const but = variantsOf(whole)

describe('<Calculator>', () => {
  it('shows the author’s figures, what follows from them, and how', async () => {
    const page = await pageOf(whole)
    expect(page).toMatch(
      /<label for="wait\.input\.load">Load<\/label><div class="figure-text">Of the week\.<\/div><input [^>]*><\/th><td dir="auto">80%<\/td>/,
    )
    expect(page).toMatch(/data-form="\{\}\u00a0days">8\u00a0days<\/td>/)
    expect(page).toMatch(/data-form="€\{\}">€4,800<\/td>/)
    expect(page).toContain('<td dir="auto">€600/day</td>')
    expect(page).toContain('It waits = “Size of a task” × “Load” ÷ (100 − “Load”)')
  })

  it('gives the browser formulas as data, which nothing has to evaluate', async () => {
    expect(await pageOf(whole)).toContain('data-name="queue" data-formula="days load * 100 load - /"')
  })

  it('draws its curve without styles, and has it as a table', async () => {
    const page = await pageOf(whole)
    expect(page).toMatch(/<path class="curve-line" d="M0 [\d.]+L2 [^"]+L100 0">/)
    expect(page).toMatch(/<path class="curve-point" d="M82\.35 [\d.]+h\.01">/)
    expect(page).toContain('<td dir="auto">90%</td><td dir="auto">18\u00a0days</td>')
    expect(page).not.toContain('style=')
  })

  it('is all of it in Markdown', async () => {
    const { markdown } = await artifactOf(whole)
    expect(markdown).toContain(
      '**[What a full week costs](https://fixture.example/blog/a/#wait)**\n\nWork that *waits*.',
    )
    expect(markdown).toMatch(/\| Load +\| +80% \| Of the week\. +\|/)
    expect(markdown).toMatch(/\| The wait costs +\| +€4,800 \| So much\. +\|/)
    expect(markdown).toContain('- The wait costs = “It waits” × “A day”')
    expect(markdown).toMatch(/\| +90% \| +18\sdays \|/)
  })

  it('writes numbers as the language of the text does', async () => {
    const { markdown } = await artifactOf(whole, { language: 'de' })
    expect(markdown).toContain('4.800\u00a0€ |')
    expect(markdown).toContain('80\u00a0% |')
    expect(markdown).toContain('- The wait costs = „It waits“ × „A day“')
  })

  it('computes results in any order', async () => {
    const page = await pageOf(
      '<Calculator title="A"><Input name="a" label="B" value={2} min={1} max={3} /><Result name="c" label="D" formula="d ^ 2" /><Result name="d" label="E" formula="-a + min(1, a, 5) - 2 ^ 3 ^ 2 / 512" /></Calculator>',
    )
    expect(page).toMatch(/data-name="d"[^>]*>−2<\/td>/)
    expect(page).toMatch(/data-name="c"[^>]*>4<\/td>/)
  })

  it('stands twice on a page', async () => {
    expect(await problemsOf(whole + whole.replace('id="wait"', 'id="other"'))).toEqual([])
  })
})

describe('a mistake in a calculator is reported at its place:', () => {
  const formula = (text: string) => but('"days * load / (100 - load)"', `"${text}"`)
  it.each([
    [formula('days * laod'), '7:69', 'nothing is called laod', 'did you mean load?'],
    [formula('days * cots'), '7:69', 'nothing is called cots', 'did you mean cost?'],
    [formula('days load'), '7:67', 'there is no sign before load', 'write * before load'],
    [formula('(days + 1'), '7:62', 'this bracket is never closed', 'add )'],
    [formula('days +'), '7:68', 'the formula ends too early', ''],
    [formula('days * * 2'), '7:69', '* does not belong here', ''],
    [formula('days; 2'), '7:66', '; means nothing in a formula', ''],
    [formula('days.constructor'), '7:66', '. means nothing in a formula', ''],
    [formula('eval(days)'), '7:62', 'there is no function eval', 'min, max'],
    [formula('max(days)'), '7:62', 'max takes two values or more, found 1', 'max(a, b)'],
    [formula('constructor + days'), '7:62', 'nothing is called constructor', ''],
    [formula('queue + days'), '7:62', 'queue is computed from itself', ''],
    [formula('days + load'), '7:67', 'this adds days and %', 'convert'],
    [formula('load * days'), '7:41', 'the formula comes to %*days, the result is in days', 'unit="%*days"'],
    [formula('days * load / (90 - load)'), '7:74', 'what this divides by can be zero', 'between -5 and 80'],
    [formula('days * sqrt(load - 50) / 9'), '7:69', 'this root is of what can be less than zero', 'max(0, …)'],
    [formula('days * ln(load - 10)'), '7:69', 'this logarithm is of what can be zero or less', ''],
    [but('value={80}', 'value={96}'), '4:44', 'value is 96, and readers can set from 10 to 95', 'max={96}'],
    [but('value={80}', 'value={81}'), '4:44', 'value is 81, which steps of 5 from 10 do not reach', 'value={80}'],
    [but('max={95}', 'max={10}'), '4:64', 'min is 10 and max is 10', 'max={60}'],
    [but('step={5}', 'step={0}'), '4:73', 'expected a number above 0', ''],
    [but('name="cost"', 'name="load"'), '8:11', 'an input is also called "load"', 'load_2'],
    [but('name="cost"', 'name="max"'), '8:11', 'max has a meaning of its own', ''],
    [but('of="queue"', 'of="queu"'), '9:10', 'no <Result> is called queu', 'of="queue"'],
    [but('over="load"', 'over="lead"'), '9:21', 'no <Input> is called lead', 'over="load"'],
    [but('over="load"', 'over="price"'), '9:21', 'queue does not depend on price', 'load, days'],
  ])('%#', async (body, place, message, hint) => {
    const problems = await fullProblemsOf(body)
    expect(problems.map(({ line, column }) => `${line}:${column}`)).toEqual([place])
    expect(problems[0]?.message).toContain(message)
    expect(problems[0]?.hint).toContain(hint)
  })

  it('results that go in circles', async () => {
    const problems = await fullProblemsOf(formula('days * cost'))
    expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
      '7:69 cost is itself computed from queue',
      '8:64 queue is itself computed from cost',
    ])
  })

  it('one unit for a word and its plural, and any for what a number converts', async () => {
    expect(await problemsOf(but('unit="days" formula="days', 'unit="day" formula="days'))).toEqual([])
    expect(await problemsOf(but('unit="days" formula="days *', 'unit="hours" formula="8 * days *'))).toHaveLength(1)
    expect(await problemsOf(formula('load * days / 100'))).toEqual([])
  })
})

describe('a hostile calculator', () => {
  const sums = (count: number) =>
    Array.from(
      { length: count },
      (_, at) =>
        `<Result name="r${at}" label="R" formula="${Array.from({ length: 60 }, () => (at === 0 ? 'a' : `r${at - 1}`)).join(' + ')}" />`,
    ).join('')
  const around = (results: string) =>
    `<Calculator title="A"><Input name="a" label="B" value={2} min={1} max={3} />${results}</Calculator>`

  it('of sums of sums takes no time', async () => {
    expect(await problemsOf(around(sums(12)))).toEqual([])
    expect(await pageOf(around(sums(12)))).toContain('data-name="r11"')
  })

  it('of brackets in brackets, of a number that is too large, or too long, is refused or shown', async () => {
    const deep = `${'('.repeat(240)}a${')'.repeat(240)}`
    expect(await problemsOf(around(`<Result name="r" label="R" formula="${deep}" />`))).toEqual([])
    expect(await problemsOf(around(`<Result name="r" label="R" formula="${'a+'.repeat(300)}a" />`))).toHaveLength(1)
    expect(await pageOf(around('<Result name="r" label="R" formula="exp(exp(9 * a))" />'))).toMatch(
      /data-name="r"[^>]*>–</,
    )
  })
})
