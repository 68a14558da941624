import { describe, expect, it } from 'vitest'
import { artifactOf, fullProblemsOf, pageOf, problemsOf, render } from './support'

const study = 'kind="study" by="A. Nyone" source="On \'things\'" year={2019} href="https://example.org/things"'
const whole = `It's said that "<Evidence ${study}>things *fall*</Evidence>".

<Evidence kind="experience" source="Two teams of ours">
  They did.
</Evidence>

- <Evidence kind="study" source="On 'Things'">They do</Evidence>
`

const mark = (kind: string, number: number, mention: number) =>
  `<span class="support-mark">\u00a0<a class="support" id="source-${number}-mention-${mention}" ` +
  `href="#source-${number}" aria-label="Source ${number} (${kind})"><span class="textual">[</span>${kind} ` +
  `<span class="support-number">${number}</span><span class="textual">]</span></a></span>`

describe('<Evidence>', () => {
  it('marks claims in lines, in lists and as paragraphs, one number for one work', async () => {
    const page = await pageOf(whole)
    expect(page).toContain(`<p>It’s said that “things <em>fall</em>${mark('study', 1, 1)}”.</p>`)
    expect(page).toContain(`<p>They did.${mark('experience', 2, 1)}</p>`)
    expect(page).toContain(`<li>They do${mark('study', 1, 2)}</li>`)
  })

  it('lists the works at the end, with links back to each claim', async () => {
    const { code, facts } = await artifactOf(whole)
    const [, list] = render(code).split('<section class="sources" aria-labelledby="source-list">')
    expect(list).toBe(
      '<h2 id="source-list">Sources</h2><ol><li id="source-1" dir="auto">A. Nyone, ' +
        '<a href="https://example.org/things"><em>On ‘things’</em></a>, 2019 (study).\u00a0' +
        '<a class="note-back" href="#source-1-mention-1" aria-label="Back to text (source 1, mention 1)">↩1</a>\u00a0' +
        '<a class="note-back" href="#source-1-mention-2" aria-label="Back to text (source 1, mention 2)">↩2</a></li>' +
        '<li id="source-2" dir="auto"><em>Two teams of ours</em> (experience).\u00a0' +
        '<a class="note-back" href="#source-2-mention-1" aria-label="Back to text (source 2)">↩</a></li></ol></section>',
    )
    expect(facts.anchors).toEqual(['source-list', 'source-1', 'source-2'])
  })

  it('is all of it in Markdown and in feeds', async () => {
    const { markdown, feedHtml } = await artifactOf(whole)
    expect(markdown).toBe(`It’s said that “things *fall* (study 1)”.

They did. (experience 2)

- They do (study 1)

## Sources

1. A. Nyone, [*On ‘things’*](https://example.org/things), 2019 (study)
2. *Two teams of ours* (experience)
`)
    expect(feedHtml).toContain('<p>They did. (experience 2)</p>')
    expect(feedHtml).toContain('<li><em>Two teams of ours</em> (experience)</li>')
  })

  it('gives headings of those names other ids', async () => {
    const { facts } = await artifactOf(`## Sources\n\n## Source list\n\n## Source 1\n\n${whole}`)
    expect(facts.anchors).toEqual([
      'sources',
      'source-list-1',
      'section-source-1',
      'source-list',
      'source-1',
      'source-2',
    ])
  })

  it('numbers claims inside other components, and takes what one mention leaves out from another', async () => {
    const page = await pageOf(
      `<Compare>\n  <Good title="A"><Evidence kind="survey" source="S">a</Evidence></Good>\n  <Bad title="B">b</Bad>\n</Compare>\n\n` +
        'Text <Evidence kind="survey" source="S" by="C" year={2001}>d</Evidence>.',
    )
    expect(page).toContain(`<p>a${mark('survey', 1, 1)}</p>`)
    expect(page).toContain('C, <em>S</em>, 2001 (survey).')
  })

  it('shows words as they are written, whatever they hold', async () => {
    const page = await pageOf(`A <Evidence kind="experience" source='</script><b> "q" 👩🏽‍💻 مرحبا'>b</Evidence>.`)
    expect(page).toContain('<em>&#x3C;/script><b> “q” 👩🏽‍💻 مرحبا</em>'.replace('<b>', '&#x3C;b>'))
  })

  const claim = (props: string) => `A <Evidence ${props}>b</Evidence>.`
  it.each([
    ['1:13 error component-props', claim('kind="book" source="S"')],
    ['1:3 error component-props', claim('source="S"')],
    ['1:3 error component-props', claim('kind="experience"')],
    ['1:42 error component-props', claim('kind="experience" source="S" year={19}')],
    ['1:42 error unsafe-address', claim('kind="experience" source="S" href="javascript:a"')],
    ['1:26 error evidence-source', claim('kind="study" source="S"')],
    ['1:26 error evidence-source', claim('kind="study" source="S" by="B"')],
    ['1:3 error component-children', claim('kind="experience" source="S"').replace('>b<', '><')],
    ['3:13 error evidence-source', `${claim(study)}\n\n${claim('kind="survey" source="On \'things\'"')}`],
    ['3:47 error evidence-source', `${claim(study)}\n\n${claim('kind="study" source="On \'things\'" year={2020}')}`],
    [
      '3:26 error evidence-source',
      `${claim(study)}\n\n${claim('kind="study" source="Other" href="https://example.org/things"')}`,
    ],
    ['1:4 error component-place', `## ${claim('kind="experience" source="S"').slice(2)}`],
    ['1:2 error component-place', `[${claim('kind="experience" source="S"').slice(2)}](https://example.org/)`],
    [
      '1:50 error component-place',
      claim('kind="experience" source="S"').replace('>b<', `>words ${claim('kind="experience" source="T"')}<`),
    ],
  ])('is refused at %s', async (problem, body) => {
    expect(await problemsOf(body)).toEqual([problem])
  })

  it('says what to write instead', async () => {
    const hintOf = async (body: string) =>
      (await fullProblemsOf(body)).map(({ message, hint }) => `${message}; ${hint}`)
    expect(await hintOf(claim('kind="book" source="S"'))).toEqual([
      'expected study, survey or experience; write kind="study"',
    ])
    expect(await hintOf(`${claim(study)}\n\n${claim('kind="study" source="On \'things\'" year={2020}')}`)).toEqual([
      '“On ‘things’” has a different year in line 1: 2019; write year={2019}, or correct that one',
    ])
    expect(await hintOf(claim('kind="survey" source="S"'))).toEqual([
      'readers could not find this survey: it has no address, and no author with a year; add href="https://doi.org/…", or by="…" and year={…}',
    ])
  })
})
