import { describe, expect, it } from 'vitest'
import { artifactOf, fullProblemsOf, pageOf, problemsOf } from './support'

const whole = `<Compare>
  <Good title="Good 'reasons'">
    - To *learn*
    - To help
  </Good>
  <Bad title="Bad reasons">
    I am [quicker](https://example.org/).
  </Bad>
</Compare>
`

const but = (found: string, instead: string) => whole.replace(found, instead)

describe('<Compare>', () => {
  it('is two terms with what is said of them, the good one first', async () => {
    const page = await pageOf(whole)
    expect(page).toBe(
      '<section class="compare"><dl class="side side-good"><dt dir="auto">Good ‘reasons’</dt><dd><ul>\n' +
        '<li>To <em>learn</em></li>\n<li>To help</li>\n</ul></dd></dl>' +
        '<dl class="side side-bad"><dt dir="auto">Bad reasons</dt><dd><p>I am <a href="https://example.org/">quicker</a>.</p></dd></dl></section>',
    )
    const other = await pageOf('<Compare><Bad title="Bad">b</Bad><Good title="Good">a</Good></Compare>')
    expect(other.indexOf('side-good')).toBeLessThan(other.indexOf('side-bad'))
  })

  it('is all of it in Markdown, where signs say which is which', async () => {
    const { markdown, feedHtml } = await artifactOf(whole)
    expect(markdown).toBe(`**✓ Good ‘reasons’**

- To *learn*
- To help

**✗ Bad reasons**

I am [quicker](https://example.org/).
`)
    expect(feedHtml).toContain('<p><strong>✗ Bad reasons</strong></p>')
  })

  it('may hold blocks, other components and notes', async () => {
    const page = await pageOf(
      but('I am', '<PullQuote by="A">Words</PullQuote>\n\n    > [!NOTE]\n    > Called out.[^1]\n\n    I am') +
        '\n[^1]: The note.',
    )
    expect(page).toMatch(/side-bad.*<figure class="quotation">.*Words.*<section class="callout.*Called out.*quicker/s)
    expect(page).toMatch(/<section class="endnotes".*The note\./s)
  })

  it.each([
    ['1:1 error component-parts', '<Compare>\n  <Good title="A">a</Good>\n</Compare>'],
    [
      '4:3 error component-parts',
      '<Compare>\n  <Good title="A">a</Good>\n  <Bad title="C">c</Bad>\n  <Bad title="B">b</Bad>\n</Compare>',
    ],
    ['6:3 error component-props', but(' title="Bad reasons"', '')],
    ['6:8 error compare-titles', but('Bad reasons', "good 'Reasons'").replaceAll("='", '=')],
    ['2:3 error component-children', '<Compare>\n  <Good title="A" />\n  <Bad title="B">b</Bad>\n</Compare>'],
    ['2:3 error component-children', but('<Compare>', '<Compare>\n  Text.\n')],
    ['1:1 error component-place', '<Good title="A">a</Good>'],
    ['1:6 error component-place', 'Text <Compare><Good title="A">a</Good><Bad title="B">b</Bad></Compare>'],
  ])('is refused at %s', async (problem, body) => {
    expect(await problemsOf(body)).toEqual([problem])
  })

  it('says what to write instead', async () => {
    const [{ message, hint } = {}] = await fullProblemsOf(
      '<Compare><Good title="A">a</Good><Bad title="a">b</Bad></Compare>',
    )
    expect(`${message}; ${hint}`).toBe(
      'both sides have the same title, so readers who hear it cannot tell them apart; say in each title which side it is',
    )
    expect(await fullProblemsOf('<Compare>\n<Good title="A">a</Good>\n</Compare>', { format: 'md' })).toMatchObject([
      {
        message: '<Compare> is a component, and components work only in .mdx files',
        hint: 'rename the file to index.mdx',
      },
    ])
  })
})
