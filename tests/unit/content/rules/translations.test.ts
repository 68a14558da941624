import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Article } from '@/components/post/article'
import { buildSitemap, metadataFor, postPage } from '@/lib/seo'
import { post, siteWith } from '../../../support/site'

const english = { title: 'On delegation', translations: ['de'] }
const german = { title: 'Über das Delegieren', language: 'de', translations: ['en'] }

async function load(files: Record<string, Record<string, unknown>>) {
  const texts = Object.entries(files).map(([name, fields]) => [`posts/${name}.mdx`, post(fields)])
  return siteWith(Object.fromEntries(texts)).load()
}

describe('posts that name each other as translations', () => {
  test('know each other’s language and address', async () => {
    const { posts, problems } = await load({ en: english, de: german })
    expect(problems).toEqual([])
    expect(Object.fromEntries(posts.map(({ slug, translations }) => [slug, translations]))).toEqual({
      en: [{ language: 'de', path: '/blog/de/' }],
      de: [{ language: 'en', path: '/blog/en/' }],
    })
  })

  test('say so to search engines, in the head and in the sitemap, with that of the site for everybody else', async () => {
    const { posts } = await load({ en: english, de: german })
    const languages = {
      de: 'https://fixture.example/blog/de/',
      en: 'https://fixture.example/blog/en/',
      'x-default': 'https://fixture.example/blog/en/',
    }
    for (const one of posts) {
      expect(metadataFor(postPage(one)).alternates?.languages).toEqual(languages)
      expect(buildSitemap([postPage(one)])).toMatchObject([{ alternates: { languages } }])
    }
  })

  test('show readers a link, named in its language, and the text in its own', async () => {
    const { posts } = await load({ en: english, de: german })
    const html = (slug: string) => {
      const found = posts.find((one) => one.slug === slug)
      const props = {
        parts: undefined,
        ending: { related: [] },
        code: 'return { default: () => null }',
        leadSources: [],
        slots: [],
      }
      return renderToStaticMarkup(createElement(Article, { post: found, ...props } as never))
    }
    expect(html('en')).toContain('Also in <a href="/blog/de/" lang="de" hrefLang="de" rel="alternate">Deutsch</a>')
    expect(html('de')).toContain(
      'Auch verfügbar: <a href="/blog/en/" lang="en" hrefLang="en" rel="alternate">English</a>',
    )
    expect(html('de')).toMatch(/^<article class="article" lang="de" dir="ltr"/)
    expect(html('en')).toMatch(/^<article class="article" data-/)
    expect(html('de')).toContain('Neue Beiträge kommen per Feed')
  })

  test('have no link to one that readers do not see yet', async () => {
    const { posts, problems } = await load({ en: english, de: { ...german, published: false } })
    expect(problems).toEqual([])
    expect(posts.map(({ translations }) => translations)).toEqual([undefined])
  })
})

describe('is refused', () => {
  const say = async (files: Record<string, Record<string, unknown>>) =>
    (await load(files)).problems.map(({ file, field, message, hint }) => `${file} ${field}: ${message} (${hint})`)

  test('a slug that no post has', async () => {
    expect(await say({ en: { translations: ['delegieren'] }, delegiren: { title: 'B' } })).toEqual([
      'posts/en.mdx translations: there is no post delegieren (did you mean delegiren?)',
    ])
  })

  test('a translation that does not name the post', async () => {
    expect(await say({ en: english, de: { ...german, translations: undefined } })).toEqual([
      'posts/en.mdx translations: posts/de.mdx does not name this post as its translation (write translations: [en] there)',
    ])
  })

  test('the same language twice', async () => {
    const problems = await say({ en: english, de: { ...german, language: undefined } })
    expect(problems[0]).toBe(
      'posts/de.mdx translations: posts/de.mdx and posts/en.mdx are both in "en" (write language: in the front matter of one of them, such as language: de)',
    )
  })

  test('itself', async () => {
    expect(await say({ en: { translations: ['en'] } })).toEqual([
      'posts/en.mdx translations: a post is no translation of itself (remove it)',
    ])
  })
})
