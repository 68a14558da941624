import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import type { Post } from '../../../lib/content'
import { buildFeed, renderAtom, renderJson, renderRss, siteChannel, topicChannel } from '../../../lib/feeds'
import { site } from '../../../lib/site'
import { authorNamed, day, nastyTitles, posts, postWith } from '../../support/post'
import { xmlProblems } from '../../support/xml'

const html = '<p>Ask <a href="https://fixture.example/blog/other/">who grows</a> &amp; who waits.</p>'
const read = async () => html
const feedOf = (list: readonly Post[], channel = siteChannel()) => buildFeed(list, channel, read)

describe('a feed', () => {
  it.each(nastyTitles)('carries the title %j through RSS, Atom and JSON unchanged', async (title) => {
    const feed = await feedOf([postWith({ title, excerpt: title, tags: [{ slug: 'x', label: title }] })])
    const rss = parseRssFeed(renderRss(feed)).items?.[0]
    const atom = parseAtomFeed(renderAtom(feed)).entries?.[0]
    const json = parseJsonFeed(renderJson(feed)).items?.[0]
    expect([rss?.title, atom?.title?.value ?? atom?.title, json?.title]).toEqual([title, title, title])
    expect([rss?.description, json?.summary]).toEqual([title, title])
    expect([rss?.categories?.[0]?.name, atom?.categories?.[0]?.label, json?.tags?.[0]]).toEqual([title, title, title])
  })

  it.each(nastyTitles)('is well-formed with the title %j', async (title) => {
    const feed = await feedOf([postWith({ title, excerpt: title })])
    expect(await xmlProblems(renderRss(feed))).toEqual([])
    expect(await xmlProblems(renderAtom(feed))).toEqual([])
  })

  it('holds the full body of a post in every format', async () => {
    const feed = await feedOf([postWith()])
    expect(parseRssFeed(renderRss(feed)).items?.[0]?.content?.encoded).toBe(html)
    expect(JSON.stringify(parseAtomFeed(renderAtom(feed)).entries?.[0]?.content)).toContain('who grows')
    expect(parseJsonFeed(renderJson(feed)).items?.[0]?.content_html).toBe(html)
  })

  it('leaves out the characters that XML cannot carry', async () => {
    const feed = await feedOf([postWith({ title: 'a\u0008b\uD800c\uFFFFd' })])
    expect(feed.items[0]?.title).toBe('abcd')
    expect(await xmlProblems(renderRss(feed))).toEqual([])
  })

  it('does not re-date an edited post', async () => {
    const feed = await feedOf([postWith({ published: day('2025-12-15'), updated: day('2026-01-03T10:00:00Z') })])
    expect(parseRssFeed(renderRss(feed)).items?.[0]?.pubDate).toBe('Mon, 15 Dec 2025 00:00:00 +0100')
    const entry = parseAtomFeed(renderAtom(feed)).entries?.[0]
    expect(entry?.published).toBe('2025-12-15T00:00:00+01:00')
    expect(entry?.updated).toBe('2026-01-03T11:00:00+01:00')
    expect(renderRss(feed)).toContain('<lastBuildDate>Mon, 15 Dec 2025 00:00:00 +0100</lastBuildDate>')
  })

  it('keeps the order of the posts and stops at the limit', async () => {
    const feed = await feedOf(posts(site.feedLimit + 5))
    expect(feed.items).toHaveLength(site.feedLimit)
    expect(feed.items[0]?.title).toBe('Post 25')
  })

  it('names the address of a post as its id', async () => {
    const feed = await feedOf([postWith({ slug: 'on-delegation' })])
    const url = 'https://fixture.example/blog/on-delegation/'
    expect(parseRssFeed(renderRss(feed)).items?.[0]?.guid?.value).toBe(url)
    expect(parseAtomFeed(renderAtom(feed)).entries?.[0]?.id).toBe(url)
    expect(parseJsonFeed(renderJson(feed)).items?.[0]?.id).toBe(url)
  })

  it('keeps the id of a renamed post, which is its first address and no longer a permanent link', async () => {
    const feed = await feedOf([postWith({ slug: 'on-delegation', firstPath: '/blog/delegating/' })])
    const id = 'https://fixture.example/blog/delegating/'
    const url = 'https://fixture.example/blog/on-delegation/'
    expect(parseRssFeed(renderRss(feed)).items?.[0]).toMatchObject({
      guid: { value: id, isPermaLink: false },
      link: url,
    })
    expect(parseAtomFeed(renderAtom(feed)).entries?.[0]).toMatchObject({ id, links: [{ href: url }] })
    expect(parseJsonFeed(renderJson(feed)).items?.[0]).toMatchObject({ id, url })
  })

  it('names every author of a post', async () => {
    const feed = await feedOf([postWith({ authors: [authorNamed('Ada Lovelace'), authorNamed('Grace Hopper')] })])
    expect(parseRssFeed(renderRss(feed)).items?.[0]?.dc?.creators).toEqual(['Ada Lovelace', 'Grace Hopper'])
    expect(parseAtomFeed(renderAtom(feed)).entries?.[0]?.authors?.map(({ name }) => name)).toEqual([
      'Ada Lovelace',
      'Grace Hopper',
    ])
  })

  it('is valid without posts', async () => {
    const feed = await feedOf([])
    expect(parseRssFeed(renderRss(feed)).title).toBe(site.name)
    expect(parseAtomFeed(renderAtom(feed)).updated).toBe('1970-01-01T00:00:00Z')
    expect(JSON.parse(renderJson(feed)).items).toEqual([])
    expect(await xmlProblems(renderRss(feed))).toEqual([])
  })

  it('of a topic says where it is served and what it is about', async () => {
    const topic = { slug: 'delegation', label: 'Delegation', posts: posts(2) }
    const xml = renderRss(await feedOf(topic.posts, topicChannel(topic)))
    expect(xml).toContain('href="https://fixture.example/tags/delegation/feed.xml"')
    expect(parseRssFeed(xml).title).toBe('Fixture: Delegation')
  })

  it('say who has which rights in the texts', async () => {
    const feed = await feedOf(posts(1))
    const rights = `${site.copyright} · ${site.licence?.name}: ${site.licence?.url}`
    expect(parseAtomFeed(renderAtom(feed)).rights).toMatchObject({ value: rights })
    expect(parseRssFeed(renderRss(feed)).copyright).toBe(rights)
  })
})
