import { rmSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { findUnanswered, readAddressList, suggestTargets } from '../../../lib/old-addresses'
import { smallExport } from '../../support/small-export'

const read = (text: string) => readAddressList(Buffer.from(text))

describe('a list of old addresses', () => {
  it('is a site map, packed or not', () => {
    const map = '<urlset><url><loc> https://a.example/x/?a=1&amp;b=2 </loc><image:loc>n</image:loc></url></urlset>'
    const found = { addresses: ['https://a.example/x/?a=1&b=2'], lists: [], skipped: [] }
    expect(read(`\n<?xml version="1.0"?>${map}`.trim())).toEqual(found)
    expect(readAddressList(gzipSync(map))).toEqual(found)
  })

  it('may name further lists', () => {
    const index = '<sitemapindex><sitemap><loc>https://a.example/posts.xml</loc></sitemap></sitemapindex>'
    expect(read(index)).toEqual({ addresses: [], lists: ['https://a.example/posts.xml'], skipped: [] })
  })

  it('is a feed', () => {
    const rss =
      '<rss><channel><link>https://a.example/</link><item><link>https://a.example/a/</link></item></channel></rss>'
    expect(read(rss).addresses).toEqual(['https://a.example/a/'])
    expect(read('<feed><entry><link href="https://a.example/b/"/></entry></feed>').addresses).toEqual([
      'https://a.example/b/',
    ])
  })

  it('is text, or a table that begins with the address', () => {
    const text = 'Top pages,Clicks\n"https://a.example/a/",12\n/b/?p=1\t3\n\n# a remark\r\n/c\r\n'
    expect(read(text)).toEqual({
      addresses: ['https://a.example/a/', '/b/?p=1', '/c'],
      lists: [],
      skipped: ['1: Top pages,Clicks'],
    })
  })

  it('says where it is damaged, and grows by no entity', () => {
    expect(() => read('<urlset>\n<url></urlset>')).toThrow(/^2:/)
    expect(() => read('<!DOCTYPE a [<!ENTITY b "c">]><urlset><url><loc>&b;</loc></url></urlset>')).toThrow(/entity/)
  })
})

describe('old addresses', () => {
  const folders = ['', '/notes'].map(smallExport)
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true })
  })

  it('are answered by pages, files and redirects, with the last slash or without', async () => {
    const answered = [
      '/blog/post/',
      '/blog/post',
      '/old-name/',
      '/2015/café.html',
      '/category/topic/',
      '/shop/1',
      '/?p=12',
      '/feed',
    ]
    const gone = ['/nothing/', '/?p=13', '/category/other/', '/blog/post/none.png']
    expect(await findUnanswered(folders[0] ?? '', '', [...answered, ...gone])).toEqual(gone)
  })

  it('outside the base path are answered by nothing of the site', async () => {
    const paths = ['/notes/blog/post/', '/notes', '/blog/post/', '/notes-of-others/']
    expect(await findUnanswered(folders[1] ?? '', '/notes', paths)).toEqual(['/blog/post/', '/notes-of-others/'])
  })

  it('lead to the only page of the same name', () => {
    const pages = ['/blog/on-trust/', '/blog/two/', '/talks/two/', '/']
    const old = ['/2019/01/On-Trust.html', '/posts/2019-01-05-on-trust/', '/two/', '/?p=1', '/other/']
    expect(suggestTargets(old, pages)).toEqual([
      { from: '/2019/01/On-Trust.html', to: '/blog/on-trust/' },
      { from: '/posts/2019-01-05-on-trust/', to: '/blog/on-trust/' },
    ])
  })
})
