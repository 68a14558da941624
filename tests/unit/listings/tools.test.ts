import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Toolbox } from '../../../components/listing/toolbox'
import { findTool, listTools } from '../../../lib/listings'
import type { Facts } from '../../../lib/mdx'
import { listNavigation } from '../../../lib/navigation'
import { pageWith, postWith } from '../../support/post'

const facts = (...ids: string[]): Facts => ({
  ...postWith().facts,
  tools: ids.map((id) => ({ id, kind: 'Decision', title: `Title of ${id}`, line: 9, column: 1 })),
})
const posts = [postWith({ slug: 'newer', facts: facts('b', 'a') }), postWith({ slug: 'older', facts: facts('c') })]
const pages = [pageWith({ facts: facts('d') })]

describe('tools', () => {
  it('are listed in the order of posts and of their text, those of pages last, each with its text', () => {
    expect(listTools(posts, pages).map(({ id, document }) => [id, document.slug])).toEqual([
      ['b', 'newer'],
      ['a', 'newer'],
      ['c', 'older'],
      ['d', 'about'],
    ])
  })

  it('say where they are from: an essay, or a page', () => {
    const html = renderToStaticMarkup(createElement(Toolbox, { tools: listTools(posts, pages), sentence: '' }))
    const from = [...html.matchAll(/<p class="excerpt"[^>]*>([^<]*)/g)].map(([, text]) => text)
    expect(from).toEqual(['From the essay ', 'From the essay ', 'From the essay ', 'From '])
  })

  it('are found by their id', () => {
    expect(findTool(posts, pages, 'c')).toMatchObject({ kind: 'Decision', title: 'Title of c' })
    expect(findTool(posts, pages, 'e')).toBeUndefined()
  })
})

describe('the navigation', () => {
  const items = [
    { label: 'Articles', path: '/blog/' },
    { label: 'Tools', path: '/tools/' },
    { label: 'About', path: '/about/' },
    { label: 'Imprint', path: '/imprint/' },
  ]

  it('leaves out pages that are not there, and the toolbox as long as it is empty', () => {
    const labels = (given: typeof posts) => listNavigation(items, given, [pageWith()]).map(({ label }) => label)
    expect(labels([postWith()])).toEqual(['Articles', 'About'])
    expect(labels(posts)).toEqual(['Articles', 'Tools', 'About'])
  })
})
