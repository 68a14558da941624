import { describe, expect, it } from 'vitest'
import type { Content } from '../../../lib/content'
import { listOutputs, type Output, routes } from '../../../lib/routes'
import { post, siteWith } from '../../support/site'

const FILES = {
  'posts/one.mdx': post({ title: 'One', tags: ['Planning'], published_at: '2026-01-01' }, 'Words of one.'),
  'posts/two.mdx': post({ title: 'Two', tags: ['Teams'], published_at: '2026-02-01' }, 'Words of two.'),
  'posts/three.mdx': post({ title: 'Three', tags: ['Planning'], published_at: '2026-03-01' }, 'Words of three.'),
}

async function outputsOf(files: Readonly<Record<string, string>>, engine = 'engine') {
  const { root, load } = siteWith({ ...FILES, ...files })
  return listOutputs(routes, await load({ drafts: true }), engine, root)
}

/** Returns the files whose key is not the same in both. */
async function changedBy(files: Readonly<Record<string, string>>): Promise<string[]> {
  const [before, after] = [await outputsOf({}), await outputsOf(files)]
  const keys = new Map(before.single.map(({ file, key }) => [file, key]))
  return after.single.flatMap(({ file, key }) => (keys.get(file) === key ? [] : [file])).sort()
}

describe('the keys of outputs', () => {
  it('are the same for the same site in another folder', async () => {
    expect(await outputsOf({})).toEqual(await outputsOf({}))
  })

  it('belong to files that are all different', async () => {
    const { single } = await outputsOf({})
    expect(new Set(single.map(({ file }: Output) => file)).size).toBe(single.length)
    expect(single.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['blog/one/index.html', 'blog/one/index.md', 'blog/one/og.png', 'tags/planning/feed.xml']),
    )
  })

  it('change with a text for its page, its twin and the feeds with it, and for no list', async () => {
    const changed = await changedBy({
      'posts/one.mdx': FILES['posts/one.mdx'].replace('Words of one', 'Sentences of one'),
    })
    expect(changed).toEqual(['blog/one/index.html', 'blog/one/index.md', 'tags/planning/feed.xml'])
  })

  it('change with a title wherever it is shown', async () => {
    const changed = await changedBy({ 'posts/one.mdx': FILES['posts/one.mdx'].replace('"One"', '"First"\nslug: one') })
    expect(changed).toEqual([
      'authors/fixture-editors/index.html',
      'blog/one/index.html',
      'blog/one/index.md',
      'blog/one/og.png',
      'blog/three/index.html',
      'blog/two/index.html',
      'tags/planning/feed.xml',
      'tags/planning/index.html',
    ])
  })

  it.each(['pages/about', 'talks/on-planning'])('change with the pictures beside a text: %s', async (text) => {
    const head = 'title: A text\nexcerpt: A.\nevent: An evening\ndate: 2026-01-01'
    const withBox = (width: number) => ({
      [`${text}/index.md`]: `---\n${head}\n---\n\n![A box.](./box.svg)\n`,
      [`${text}/box.svg`]: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="3"/>`,
    })
    const [before, after] = [await outputsOf(withBox(4)), await outputsOf(withBox(5))]
    const keys = new Set(before.single.map(({ key }) => key))
    const changed = after.single.filter(({ key }) => !keys.has(key)).map(({ file }) => file)
    const page = text.replace('pages/', '')
    expect(changed.sort()).toEqual([`${page}/index.html`, `${page}/media/box.svg`])
  })

  it('change with the excerpt of a page for the page and its card', async () => {
    const page = (excerpt: string) => ({ 'pages/about.md': `---\ntitle: About\nexcerpt: ${excerpt}\n---\n\nWords.\n` })
    const [before, after] = [await outputsOf(page('One.')), await outputsOf(page('Two.'))]
    const keys = new Set(before.single.map(({ key }) => key))
    const changed = after.single.filter(({ key }) => !keys.has(key)).map(({ file }) => file)
    expect(changed.sort()).toEqual(['about/index.html', 'about/og.png'])
  })

  it('do not change with a draft', async () => {
    expect(await changedBy({ 'posts/draft.mdx': post({ title: 'Draft', published: false }) })).toEqual([])
  })

  it('all change with the engine, and with anything new that the content may have', async () => {
    const before = await outputsOf({})
    const other = await outputsOf({}, 'another engine')
    const { root, load } = siteWith(FILES)
    const more = await listOutputs(routes, { ...(await load()), more: 'new' } as Content, 'engine', root)
    for (const after of [other, more]) {
      expect(after.single.filter(({ key }, at) => key === before.single[at]?.key)).toEqual([])
      expect(after.othersKey).not.toBe(before.othersKey)
    }
  })
})
