import { describe, expect, it } from 'vitest'
import { artifactOf, fullProblemsOf, pageOf, problemsOf } from './support'

const two = '<Tabs>\n  <Tab label="npm">one</Tab>\n  <Tab label="pnpm">two</Tab>\n</Tabs>'

describe('<Tabs>', () => {
  it('are radio buttons before their panels, the first one chosen', async () => {
    expect(await pageOf(two)).toBe(
      '<fulcrum-tabs class="tabs">' +
        '<section class="tab"><label class="tab-label" dir="auto"><input class="tab-choice" type="radio" name="tabs-1" checked="" value="npm"/>npm</label> ' +
        '<section class="tab-panel"><p>one</p></section></section>' +
        '<section class="tab"><label class="tab-label" dir="auto"><input class="tab-choice" type="radio" name="tabs-1" value="pnpm"/>pnpm</label> ' +
        '<section class="tab-panel"><p>two</p></section></section></fulcrum-tabs>',
    )
  })

  it('of one page are groups of their own, also inside each other', async () => {
    const inner = two.replaceAll('\n', '\n    ')
    const page = await pageOf(
      `${two}\n\n<Tabs>\n  <Tab label="a">\n    ${inner}\n  </Tab>\n  <Tab label="b">b</Tab>\n</Tabs>`,
    )
    const names = [...page.matchAll(/ name="([^"]*)"/g)].map(([, name]) => name)
    expect(names).toEqual(['tabs-1', 'tabs-1', 'tabs-2', 'tabs-3', 'tabs-3', 'tabs-2'])
  })

  it('are all there in Markdown and feeds, each after its label', async () => {
    const { markdown, feedHtml } = await artifactOf(two)
    expect(markdown).toBe('**npm**\n\none\n\n**pnpm**\n\ntwo\n')
    expect(feedHtml).toContain('<p><strong>npm</strong></p>\n<p>one</p>')
  })

  it.each([
    ['3:8 error tab-label', two.replace('pnpm', 'npm')],
    ['1:1 error component-parts', '<Tabs>\n  <Tab label="npm">one</Tab>\n</Tabs>'],
    ['2:3 error component-children', two.replace('one', '')],
    ['2:8 error unknown-prop', two.replace('label="npm"', 'value="npm"')],
    ['1:1 error component-place', '<Tab label="npm">one</Tab>'],
  ])('are refused at %s: %s', async (problem, body) => {
    expect(await problemsOf(body)).toContain(problem)
  })

  it('are meant by the names that other systems have for them', async () => {
    const [problem] = await fullProblemsOf('<CodeGroup>one</CodeGroup>')
    expect(problem).toMatchObject({ rule: 'unknown-component', hint: 'did you mean <Tabs>?' })
  })
})

describe('<Details>', () => {
  it('is the panel of the browser', async () => {
    expect(await pageOf('<Details summary="A \'log\'" open>\n  one\n</Details>')).toBe(
      '<details class="fold" open=""><summary dir="auto">A ‘log’</summary><p>one</p></details>',
    )
  })

  it('is open in Markdown', async () => {
    expect((await artifactOf('<Details summary="A log">one</Details>')).markdown).toBe('**A log**\n\none\n')
  })

  it.each([
    ['1:1 error component-props', '<Details>one</Details>'],
    ['1:1 error component-children', '<Details summary="A log"></Details>'],
  ])('is refused at %s: %s', async (problem, body) => {
    expect(await problemsOf(body)).toContain(problem)
  })
})
