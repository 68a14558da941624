import { describe, expect, it } from 'vitest'
import { buildJsonSchema } from '../../../lib/content'
import { parseEntries } from '../../../lib/content/entries/parse-entries'
import { listPublished } from '../../../lib/content/lock/published-addresses'
import { readContent } from '../../../lib/content/read/read-content'
import { loadArtifact } from '../../../lib/mdx'
import { respondWithMedia } from '../../../lib/media'
import { homeData, listOutputs, pageMedia, routes } from '../../../lib/routes'
import { buildSitemap, homePage, listPageInfos, metadataFor } from '../../../lib/seo'
import { site } from '../../../lib/site'
import { renderLlms } from '../../../lib/twins'
import { NOW, post, siteWith } from '../../support/site'

const HOME = 'I write about **decisions**.\n\n## Talks\n\nA few.\n'
const FILES = { 'home.mdx': HOME, 'posts/a.md': post({ title: 'A' }, '[Home](../home.mdx), [talks](/#talks).') }

describe('the text of the home page', () => {
  it('needs no front matter: it has the name of the site, and the address of its root', async () => {
    const { pages, problems } = await siteWith(FILES).load()
    expect(problems).toEqual([])
    expect(pages).toMatchObject([{ kind: 'home', path: '/', title: site.name, excerpt: '' }])
  })

  it('may be plain Markdown', async () => {
    expect((await siteWith({ 'home.md': HOME }).load()).pages).toMatchObject([{ path: '/', format: 'md' }])
  })

  it('is checked like every text, with the place of each mistake', async () => {
    const text = '---\nlist: false\n---\n\nSee [nothing](/nowhere/) and ![A graph](/images/none.png).\n'
    const { pages, problems } = await siteWith({ 'home.mdx': text }).load()
    expect(pages).toEqual([])
    expect(problems.map(({ file, line, rule }) => [file, line, rule])).toEqual([
      ['home.mdx', 2, 'misspelt-key'],
      ['home.mdx', 5, 'broken-link'],
      ['home.mdx', 5, 'missing-picture'],
    ])
  })

  it('has anchors that links of other texts must name as they are', async () => {
    const { problems } = await siteWith({ ...FILES, 'posts/b.md': post({ title: 'B' }, '[Talk](/#talk).') }).load()
    expect(problems).toMatchObject([
      { rule: 'broken-anchor', message: 'there is no #talk in home.mdx', hint: '#talks' },
    ])
  })

  it('is not shown while it says published: false, and leaves the home page where it is', async () => {
    const draft = `---\npublished: false\n---\n\n${HOME}`
    const { pages, problems } = await siteWith({ 'home.mdx': draft, 'posts/a.md': post({}, '[Home](/).') }).load()
    expect({ pages, problems }).toEqual({ pages: [], problems: [] })
  })

  it('is one', async () => {
    const { problems } = await siteWith({ 'home.md': HOME, 'home.mdx': HOME }).load()
    expect(problems).toMatchObject([{ file: 'home.mdx', message: 'found both home.md and home.mdx' }])
  })

  it.each(['index.mdx', 'hom.md', 'Home.mdx'])('is meant by %s', async (name) => {
    const { problems } = await siteWith({ [name]: HOME }).load()
    expect(problems).toMatchObject([{ file: name, hint: 'rename it to home.mdx if it is the home page' }])
  })

  it('is no address to keep: the home page is always there', () => {
    const { root } = siteWith({ 'home.mdx': '---\naliases: [/welcome/]\n---\n\nWords.\n' })
    const entries = parseEntries(readContent(root, root).files, NOW)
    const published = listPublished({ ...entries, lock: { published: new Map() } }, '2026-06-15')
    expect([...published.keys()]).toEqual(['/welcome/'])
  })

  it('has the keys of its front matter in the schema for editors', () => {
    expect(buildJsonSchema(() => ({}))).toMatchObject({
      definitions: { home: { required: [], properties: { lists: { type: ['boolean', 'string'] } } } },
    })
  })
})

describe('a picture beside the text of the home page', () => {
  const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>'
  const home = { 'home/index.md': 'Me:\n\n![A portrait.](./Me.svg)\n', 'home/Me.svg': PICTURE }

  it('has an address of its own, which is among the files of the site', async () => {
    const site = siteWith({ ...home, 'posts/a.md': post({}, '[Me](/home/media/Me.svg)') })
    const content = await site.load()
    expect(content.problems).toEqual([])
    expect((await loadArtifact(content.pages[0]?.artifact ?? '')).code).toContain('/home/media/Me.svg')
    const { single } = await listOutputs(routes, content, 'engine', site.root)
    expect(single.map(({ file }) => file)).toContain('home/media/Me.svg')
    const text = pageMedia.textAt(content, { page: 'home', file: 'Me.svg' })
    expect((await respondWithMedia(text, 'Me.svg')).headers.get('content-type')).toBe('image/svg+xml')
  })

  it('cannot share its address with those of a page', async () => {
    const page = '---\ntitle: Home\nexcerpt: Another.\n---\n\nWords.\n'
    expect((await siteWith({ ...home, 'pages/home.md': page }).load()).problems).toEqual([])
    expect((await siteWith({ ...home, 'pages/home/index.md': page }).load()).problems).toMatchObject([
      { file: 'pages/home/index.md', rule: 'duplicate-slug', hint: 'slug: home-2' },
    ])
  })

  it('needs the folder', async () => {
    const { problems } = await siteWith({ 'home.mdx': '![A portrait.](./Me.svg)\n', 'Me.svg': PICTURE }).load()
    expect(problems).toMatchObject([
      { file: 'home.mdx', hint: 'move the home page to home/index.mdx and the picture to home/' },
    ])
  })
})

describe('the home page', () => {
  it('shows the text above the lists, or instead of them', async () => {
    const above = await homeData(await siteWith(FILES).load())
    expect(above).toMatchObject({ home: { kind: 'home' }, lists: { front: { lead: { slug: 'a' } } } })
    const instead = await homeData(await siteWith({ ...FILES, 'home.mdx': `---\nlists: false\n---\n\n${HOME}` }).load())
    expect(instead).toMatchObject({ home: { kind: 'home' }, lists: undefined })
  })

  it('says of itself what the text says', async () => {
    const fields =
      'title: What I do\nmeta_description: What I do, and whom it has helped so far, in a few words.\nupdated_at: 2026-05-01'
    const { posts, pages } = await siteWith({ ...FILES, 'home.mdx': `---\n${fields}\n---\n\n${HOME}` }).load()
    const info = homePage(posts, pages[0])
    expect(info).toMatchObject({ kind: 'home', path: '/', changed: { day: '2026-05-01' } })
    const { title, description } = metadataFor(info)
    expect(title).toBe(`What I do · ${site.name}`)
    expect(description).toBe('What I do, and whom it has helped so far, in a few words.')
  })

  it('says the name and the description of the site where the text does not', async () => {
    const { posts, pages } = await siteWith(FILES).load()
    expect(metadataFor(homePage(posts, pages[0]))).toEqual(metadataFor(homePage(posts)))
  })

  it('is in the sitemap once, and no page in llms.txt', async () => {
    const { posts, pages } = await siteWith(FILES).load()
    const addresses = buildSitemap(listPageInfos(posts, pages)).map(({ url }) => url)
    expect(addresses.filter((url) => url === `${site.url}/`)).toHaveLength(1)
    expect(renderLlms(posts, pages)).not.toContain('## Pages')
  })

  it('is all that an edit of the text changes, and the pages of its tools', async () => {
    const tool =
      '<Allocation id="week" title="A week">\n  <Share label="Code" percent={40} />\n  <Share label="People" percent={60} />\n</Allocation>\n'
    const outputsOf = async (text: string) => {
      const { root, load } = siteWith({ ...FILES, 'home.mdx': text })
      return listOutputs(routes, await load(), 'engine', root)
    }
    const [before, after] = [await outputsOf(HOME + tool), await outputsOf(`${HOME}More.\n\n${tool}`)]
    const keys = new Map(before.single.map(({ file, key }) => [file, key]))
    expect(after.single.filter(({ file, key }) => keys.get(file) !== key).map(({ file }) => file)).toEqual([
      'tools/week/index.html',
    ])
    expect(after.othersKey).not.toBe(before.othersKey)
  })
})
