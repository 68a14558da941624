import { describe, expect, it } from 'vitest'
import { artifactOf, pageOf, problemsOf, render } from './support'

const whole = `## Ask

<Steps>
  <Step title="Ask 'why'">
    One *fact*.

    - Kept
  </Step>
  <Step id="then" title="Say it">
    \`\`\`sh
    echo it
    \`\`\`
  </Step>
</Steps>
`

describe('<Steps>', () => {
  it('is a numbered list, and each step a place to link to', async () => {
    const { code, facts } = await artifactOf(whole)
    expect(facts.anchors).toEqual(['ask', 'ask-why', 'then'])
    const page = render(code)
    expect(page).toContain(
      '<ol class="steps"><li class="step" id="ask-why"><p class="step-title" dir="auto">Ask ‘why’' +
        '<a class="anchor" href="#ask-why" aria-label="Link to step: Ask ‘why’"></a></p>' +
        '<section class="step-text"><p>One <em>fact</em>.</p>',
    )
    expect(page).toContain('<li class="step" id="then">')
  })

  it.each([
    ['a heading', '## Ask\n\n<Steps><Step title="Ask">a</Step><Step title="B">b</Step></Steps>', ['ask', 'ask-2', 'b']],
    [
      'another step, of other steps too',
      '<Steps><Step title="A">a</Step><Step title="A">b</Step></Steps>\n\n<Steps><Step title="A">a</Step><Step id="a-2" title="C">b</Step></Steps>',
      ['a', 'a-3', 'a-4', 'a-2'],
    ],
    ['a note', '<Steps><Step title="Note 1">a</Step><Step title="*">b</Step></Steps>', ['step-note-1', 'step']],
  ])('has an id of its own beside %s', async (_, body, ids) => {
    expect((await artifactOf(body)).facts.anchors).toEqual(ids)
  })

  it('is all of it in Markdown', async () => {
    const { markdown, feedHtml } = await artifactOf(whole)
    expect(markdown).toBe(`## Ask

1. **Ask ‘why’**

   One *fact*.

   - Kept
2. **Say it**
   \`\`\`sh
   echo it
   \`\`\`
`)
    expect(feedHtml).toContain('<strong>Say it</strong>')
  })

  it('may hold other components, and stand in one', async () => {
    const page = await pageOf(
      '<Aside title="B">\n  <Steps>\n    <Step title="A">\n      <Aside title="C">Deep</Aside>\n    </Step>\n    <Step title="D">d</Step>\n  </Steps>\n</Aside>',
    )
    expect(page).toMatch(/<section class="aside.*B.*<ol class="steps">.*<section class="aside.*C.*Deep/s)
  })

  it('shows titles as they are written, whatever they hold', async () => {
    const title = '</script><b>&amp; {"quotes"} 👩🏽‍💻 مرحبا'
    const page = await pageOf(`<Steps><Step title='${title}'>a</Step><Step title="B">b</Step></Steps>`)
    expect(page).toContain('dir="auto">&lt;/script&gt;&lt;b&gt;&amp; {“quotes”} 👩🏽‍💻 مرحبا<a')
  })

  it.each([
    ['1:1 error component-parts', '<Steps><Step title="A">a</Step></Steps>'],
    ['1:8 error component-props', '<Steps><Step>a</Step><Step title="B">b</Step></Steps>'],
    ['1:8 error component-children', '<Steps><Step title="A" /><Step title="B">b</Step></Steps>'],
    ['1:14 error component-props', '<Steps><Step id="A b" title="A">a</Step><Step title="B">b</Step></Steps>'],
    ['3:8 error duplicate-id', '## Ask\n\n<Steps><Step id="ask" title="A">a</Step><Step title="B">b</Step></Steps>'],
    ['1:10 error component-place', '- Words. <Step title="A">a</Step>'],
  ])('is refused at %s', async (problem, body) => {
    expect(await problemsOf(body)).toEqual([problem])
  })

  it('stands in a list', async () => {
    const page = await pageOf(
      '- Words\n\n  <Steps>\n    <Step title="A">a</Step>\n    <Step title="B">b</Step>\n  </Steps>',
    )
    expect(page).toMatch(/<li>\s*<p>Words<\/p>\s*<ol class="steps">/)
  })
})
