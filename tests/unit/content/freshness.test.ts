import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Article } from '@/components/post/article'
import { PlainPage } from '@/components/post/plain-page'
import { buildFeed, renderJson, siteChannel } from '@/lib/feeds'
import { buildSitemap, jsonLdFor, metadataFor, postPage } from '@/lib/seo'
import { renderTwin } from '@/lib/twins'
import { post, siteWith } from '../../support/site'

const AGAIN = { title: 'On delegation, again' }

/** Returns posts from their front matter by slug, on 15 June 2026. */
async function load(files: Record<string, Record<string, unknown>>) {
  const texts = Object.entries(files).map(([name, fields]) => [`posts/${name}.mdx`, post(fields)])
  const { posts, problems } = await siteWith(Object.fromEntries(texts)).load()
  expect(problems).toEqual([])
  const find = (slug: string) => {
    const found = posts.find((one) => one.slug === slug)
    if (!found) throw new Error(`there is no ${slug}`)
    return found
  }
  return find
}

type Post = ReturnType<Awaited<ReturnType<typeof load>>>

function page(post: Post): string {
  const props = { parts: undefined, ending: { related: [] }, code: 'return { default: () => null }', leadSources: [] }
  return renderToStaticMarkup(createElement(Article, { post, ...props } as never))
}

const feedOf = async (post: Post) => {
  const feed = await buildFeed([post], siteChannel(), async () => '<p>Some words.</p>')
  return JSON.parse(renderJson(feed)).items[0]
}

describe('a review', () => {
  test('is due for readers from the day after review_by', async () => {
    const find = await load({
      today: { title: 'Today', review_by: '2026-06-15' },
      past: { title: 'Past', review_by: '2026-06-14' },
    })
    expect(find('today')).not.toHaveProperty('reviewDue')
    expect(page(find('today'))).not.toContain('review')
    expect(page(find('past'))).toContain(
      'This essay was due for a review on <time dateTime="2026-06-14T00:00:00+02:00">14 June 2026</time>.',
    )
    expect(renderTwin(find('past'), 'Some words.')).toContain('This essay was due for a review on 14 June 2026.\n')
  })

  test('names the last one, which search engines read too', async () => {
    const find = await load({ a: { reviewed_at: '2026-04-01', review_by: '2026-05-01' } })
    expect(page(find('a')).replace(/<\/?time[^>]*>/g, '')).toContain(
      'This essay was last reviewed on 1 April 2026, and due for another review on 1 May 2026.',
    )
    expect(JSON.stringify(jsonLdFor(postPage(find('a'))))).toContain('"lastReviewed":"2026-04-01"')
  })
})

describe('a page or a talk', () => {
  const text = (...lines: string[]) =>
    ['---', 'title: A text', 'excerpt: One.', ...lines, '---', '', 'Words.', ''].join('\n')
  const load = async (...lines: string[]) => siteWith({ 'pages/terms.md': text(...lines) }).load()
  const shown = (page: unknown) =>
    renderToStaticMarkup(
      createElement(PlainPage, { page, code: 'return { default: () => null }', leadSources: [] } as never),
    )

  test('says that a review is due, and what has changed', async () => {
    const { pages, problems } = await load(
      'reviewed_at: 2026-04-01',
      'review_by: 2026-05-01',
      'changes: [{ date: 2026-03-02, text: Added "prices". }]',
    )
    expect(problems).toEqual([])
    const html = shown(pages[0]).replace(/<\/?time[^>]*>/g, '')
    expect(html).toContain('This page was last reviewed on 1 April 2026, and due for another review on 1 May 2026.')
    expect(html).toContain('<h2 id="foot.changes">What has changed</h2>')
    expect(html).toContain('Added “prices”.')
    expect(pages[0]?.updated?.day).toBe('2026-03-02')
  })

  test('has nothing of this without the fields, and a talk may have them', async () => {
    const talk = text('event: Lyon', 'date: 2026-01-02', 'review_by: 2026-06-01')
    const { pages, problems } = await siteWith({ 'talks/no.md': talk, 'pages/terms.md': text() }).load()
    expect(problems).toEqual([])
    const [first, second] = ['talk', 'page'].map((kind) => shown(pages.find((page) => page.kind === kind)))
    expect(first).toContain('This page was due for a review on')
    expect(second).not.toMatch(/review|changes/)
  })

  test('is checked like a post', async () => {
    const { problems } = await load(
      'reviewed_at: 2026-07-01',
      'review_by: 2026-07-01',
      'changes: [{ date: 2026-07-02, text: A }]',
    )
    expect(problems.map(({ line, severity, message }) => [line, severity, message])).toEqual([
      [4, 'warning', '2026-07-01 is in the future'],
      [5, 'error', 'due for a review by 2026-07-01, but reviewed on 2026-07-01'],
      [6, 'warning', '2026-07-02 is in the future'],
    ])
  })
})

describe('a superseded essay', () => {
  test('leads to the last that takes its place, on its page, in feeds and in its Markdown', async () => {
    const find = await load({
      a: { superseded_by: '/blog/b/' },
      b: { title: 'Neu & gut', language: 'de', superseded_by: 'c' },
      c: AGAIN,
    })
    const { path, title } = find('c')
    expect(find('a').supersededBy).toEqual({ path, title })
    expect(find('c')).not.toHaveProperty('supersededBy')
    expect(page(find('a'))).toContain(
      '<p class="superseded">A newer essay takes the place of this one: <a href="/blog/c/"><bdi>On delegation, again</bdi></a></p>',
    )
    expect(page(find('b'))).toContain('<bdi lang="en">On delegation, again</bdi>')
    expect((await feedOf(find('a'))).content_html).toBe(
      '<p>A newer essay takes the place of this one: <a href="https://fixture.example/blog/c/">On delegation, again</a></p><p>Some words.</p>',
    )
    expect(renderTwin(find('a'), 'Some words.')).toContain(
      'A newer essay takes the place of this one: [On delegation, again](https://fixture.example/blog/c/)\n\nSome words.\n',
    )
  })

  test('asks search engines to list the other, unless it was first published elsewhere', async () => {
    const elsewhere = 'https://example.org/first/'
    const find = await load({
      a: { superseded_by: 'c' },
      b: { title: 'Elsewhere', superseded_by: 'c', canonical_url: elsewhere },
      c: AGAIN,
    })
    const canonical = (slug: string) => metadataFor(postPage(find(slug))).alternates?.canonical
    expect(canonical('a')).toBe('https://fixture.example/blog/c/')
    expect(canonical('b')).toBe(elsewhere)
    expect(buildSitemap([postPage(find('a'))])).toEqual([])
    expect(JSON.stringify(jsonLdFor(postPage(find('a'))))).toContain(
      '"mainEntityOfPage":{"@type":"WebPage","@id":"https://fixture.example/blog/a/"}',
    )
  })
})

describe('changes', () => {
  const changes = [
    { date: '2026-04-01', text: 'Corrected "the" figure.' },
    { date: '2026-05-12', text: 'Added <a section>.' },
  ]

  test('are listed newest first after the text, in feeds and in the Markdown', async () => {
    const a = (await load({ a: { changes } }))('a')
    expect(page(a).replace(/<\/?(?:time|p)[^>]*>/g, '')).toContain(
      '<h2 id="foot.changes">What has changed</h2><ul><li>12 May 2026Added &lt;a section&gt;.</li><li>1 April 2026Corrected “the” figure.</li></ul>',
    )
    expect((await feedOf(a)).content_html).toBe(
      '<p>Some words.</p><h2>What has changed</h2><ul><li>12 May 2026: Added &#x3C;a section>.</li><li>1 April 2026: Corrected “the” figure.</li></ul>',
    )
    expect(renderTwin(a, 'Some words.')).toMatch(
      /\n\nSome words\.\n\n## What has changed\n\n- 12 May 2026: Added \\<a section>\.\n- 1 April 2026: Corrected “the” figure\.\n$/,
    )
  })

  test('count as an update if they are later than updated_at', async () => {
    const find = await load({
      a: { changes },
      b: { title: 'B', updated_at: '2026-06-01', changes },
    })
    expect(find('a').updated?.day).toBe('2026-05-12')
    expect(find('b').updated?.day).toBe('2026-06-01')
    expect(await feedOf(find('a'))).toMatchObject({ date_modified: '2026-05-12T00:00:00+02:00' })
  })
})

test('a post that says nothing of this has none of it', async () => {
  const a = (await load({ a: {} }))('a')
  for (const key of ['updated', 'reviewed', 'reviewDue', 'supersededBy', 'changes']) expect(a).not.toHaveProperty(key)
  expect(page(a)).not.toMatch(/superseded|changes|review|weight/)
  expect((await feedOf(a)).content_html).toBe('<p>Some words.</p>')
})
