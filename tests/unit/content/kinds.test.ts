import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kindNames, kinds, pageKinds, pathOf } from '../../../lib/content/kinds'
import { listCollections } from '../../../lib/listings'
import { loadArtifact } from '../../../lib/mdx'
import { post, siteWith } from '../../support/site'

const TALK = '---\ntitle: A talk\nexcerpt: What it is about.\nevent: An evening\ndate: 2026-02-03\n---\n\nWords.\n'

const SHOWN = '![A box.](./a.svg)'
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>'
const withAnyName = kindNames.filter((kind) => !kinds[kind].names)

describe('the table of kinds', () => {
  it('gives every kind a folder and addresses of its own', () => {
    const rows = Object.values(kinds)
    expect(new Set(rows.map(({ folder }) => folder)).size).toBe(rows.length)
    expect(new Set(kindNames.map((kind) => pathOf({ file: { kind }, slug: 'a-text' }))).size).toBe(rows.length)
  })

  it.each(withAnyName)('makes the address of a text that is a %s', (kind) => {
    expect(pathOf({ file: { kind }, slug: 'a-text' })).toBe(`${kinds[kind].base}a-text/`)
  })

  it.each(Object.entries(pageKinds).filter(([, { names }]) => !names))(
    'has the texts in the folder of a page kind read: %s',
    async (kind, row) => {
      const site = siteWith({
        [`${row.folder}/one.md`]: TALK.replace(/event.*\ndate.*\n/, kind === 'talk' ? '$&' : ''),
      })
      const { pages, problems } = await site.load()
      expect(problems).toEqual([])
      expect(pages.map(({ kind, path }) => ({ kind, path }))).toEqual([{ kind, path: `${row.base}one/` }])
    },
  )

  it.each(withAnyName.filter((kind) => kinds[kind].hasFolder))('has pictures beside a %s', async (kind) => {
    const { folder, base } = kinds[kind]
    const text = kind === 'post' ? post({}, SHOWN) : `${TALK}\n${SHOWN}\n`
    const site = siteWith({ [`${folder}/one/index.mdx`]: text, [`${folder}/one/a.svg`]: PICTURE })
    const content = await site.load()
    expect(content.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    const [one] = [...content.posts, ...content.pages]
    expect(one).toMatchObject({ path: `${base}one/`, folder: join(site.root, folder, 'one') })
    expect((await loadArtifact(one?.artifact ?? '')).code).toContain(`${base}one/media/a.svg`)
  })

  it.each(withAnyName.filter((kind) => kinds[kind].hasFolder))('links to a picture beside a %s', async (kind) => {
    const { folder, base } = kinds[kind]
    const text = kind === 'post' ? post({ title: 'One' }, SHOWN) : `${TALK}\n${SHOWN}\n`
    const { problems } = await siteWith({
      [`${folder}/one/index.mdx`]: text,
      [`${folder}/one/a.svg`]: PICTURE,
      [`${folder}/one/b.svg`]: PICTURE,
      'posts/z.md': post({}, `[Shown](${base}one/media/a.svg), [not shown](${base}one/media/b.svg).`),
    }).load()
    const broken = problems.filter(({ severity }) => severity === 'error')
    expect(broken.map(({ message }) => message)).toEqual([`${base}one/media/b.svg leads nowhere`])
  })

  it.each(withAnyName.filter((kind) => !kinds[kind].hasFolder))(
    'has no folders of pictures beside a %s',
    async (kind) => {
      const { folder } = kinds[kind]
      const { problems } = await siteWith({ [`${folder}/one/index.md`]: TALK }).load()
      expect(problems.map(({ file, hint }) => ({ file, hint }))).toEqual([
        { file: `${folder}/one`, hint: `move its text to ${folder}/one.md` },
      ])
    },
  )
})

describe('a talk', () => {
  const files = {
    'talks/one.md': TALK,
    'talks/two.md': TALK.replace('2026', '2025').replace('A talk', 'Another talk'),
    'posts/a.md': post({}, '[All of them](/talks/), [one](../talks/one.md) and [the other](/talks/two/).'),
  }

  it('is linked to by its address, by its file, and by the list of all', async () => {
    expect((await siteWith(files).load()).problems).toEqual([])
  })

  it('leads to no list when there is none', async () => {
    const { problems } = await siteWith({ 'posts/a.md': post({}, '[All of them](/talks/).') }).load()
    expect(problems.map(({ rule }) => rule)).toEqual(['broken-link'])
  })

  it('stands in a list, newest first, with what it says of itself', async () => {
    const { pages } = await siteWith(files).load()
    expect(listCollections(pages)).toMatchObject([
      { path: '/talks/', pages: [{ path: '/talks/one/' }, { path: '/talks/two/' }] },
    ])
    expect(pages[0]?.details).toMatchObject({ date: { day: '2026-02-03' }, facts: ['An evening'], links: [] })
  })

  it('stands in no list where a page has its address', async () => {
    const page = '---\ntitle: Talks\nexcerpt: A list of my own.\n---\n\nWords.\n'
    const { pages, problems } = await siteWith({ ...files, 'pages/talks.md': page }).load()
    expect(problems).toEqual([])
    expect(listCollections(pages)).toEqual([])
  })

  it('is not to be linked to while it says published: false', async () => {
    const hidden = { ...files, 'talks/one.md': TALK.replace('---\n', '---\npublished: false\n') }
    const { pages, problems } = await siteWith(hidden).load()
    expect(problems.map(({ rule }) => rule)).toEqual(['link-unpublished'])
    expect(pages.map(({ slug }) => slug)).toEqual(['two'])
  })

  it('goes on answering the address that readers were given', async () => {
    const lock = JSON.stringify({ published: { '/talks/gone/': '2026-01-01', '/talks/one/': '2026-01-01' } })
    const { problems } = await siteWith({ ...files, 'addresses.json': lock }).load()
    expect(problems.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      expect.stringMatching(/^lost-address \/talks\/gone\//),
    ])
  })
})
