import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { components, contracts, folderOf } from '../../../components/mdx'
import { examples, missing, wordsOf } from '../../support/examples'
import { artifactOf, pageOf, problemsOf } from './support'

it('every folder of components/mdx is in the list', () => {
  const folders = readdirSync('components/mdx', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const named = components.map(({ contract }) => folderOf(contract))
  expect(
    folders
      .map(({ name }) => name)
      .filter((name) => name !== 'shared')
      .sort(),
  ).toEqual(named.sort())
})

describe.each(Object.entries(examples))('<%s>', (name, example) => {
  const words = wordsOf(example)

  it('says all of it on the page, in the twin and in feeds', async () => {
    const { markdown, feedHtml, facts } = await artifactOf(example)
    expect(words).not.toEqual([])
    expect(missing(words, await pageOf(example))).toEqual([])
    expect(missing(words, markdown)).toEqual([])
    expect(missing(words, feedHtml)).toEqual([])
    expect(facts.words).toBeGreaterThan(0)
  })

  it('is inert, and has no style of its own', async () => {
    const page = await pageOf(example)
    const { feedHtml } = await artifactOf(example)
    expect(`${page}${feedHtml}`).not.toMatch(/<\/?script|<b>&amp;| style=| on\w+=/i)
    expect(feedHtml).not.toMatch(/<(?:form|input|button|svg)|class=|id=/)
  })

  it('has every id once', async () => {
    const ids = [...(await pageOf(example)).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(ids).toEqual([...new Set(ids)])
  })

  it('reads as it did when its twin is compiled again', async () => {
    const { markdown, feedHtml } = await artifactOf(example)
    // The picture of a chart is made with the site, so only feeds have it.
    const read = feedHtml.replace(/<figure><img src="[^"]*\/media\/drawing-[^>]*>.*?<\/figure>\s*/gs, '')
    expect((await artifactOf(markdown.replaceAll('https://fixture.example/', '/'), { format: 'md' })).feedHtml).toBe(
      read,
    )
  })

  it('works in a list and in a quote, is refused in a Markdown file, and in a line of text unless it is words', async () => {
    const indented = example.replaceAll('\n', '\n  ')
    expect(await problemsOf(`- ${indented}`)).toEqual([])
    expect(await problemsOf(`> ${example.replaceAll('\n', '\n> ')}`)).toEqual([])
    expect(await problemsOf(example, { format: 'md' })).toContain('1:1 error component-in-markdown')
    const problems = await problemsOf(`See <${name} /> here`)
    expect(problems.includes('1:5 error component-place')).toBe(!contracts.get(name)?.inline)
  })
})
