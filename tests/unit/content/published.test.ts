import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { post, siteWith, type TestSite } from '../../support/site'

const FILES = {
  'posts/a.mdx': post({ title: 'A' }),
  'posts/later.mdx': post({ title: 'Later', published_at: '2026-06-16' }),
  'pages/about.mdx': '---\ntitle: About\nexcerpt: Who writes here.\n---\n\nText.\n',
}

/** Returns the getters as they are in a new process. */
async function gettersFor(site: TestSite, mode: string) {
  vi.resetModules()
  vi.stubGlobal('fulcrumContent', undefined)
  vi.stubEnv('CONTENT_DIR', site.root)
  vi.stubEnv('NODE_ENV', mode)
  const { ContentError } = await import('../../../lib/content')
  return { ...(await import('../../../components/content')), ContentError }
}

beforeEach(() => vi.stubEnv('SITE_NOW', '2026-06-15'))
afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

describe('the published view of a build', () => {
  it('has what is published and due at SITE_NOW', async () => {
    const content = await gettersFor(siteWith(FILES), 'production')
    expect((await content.getPosts()).map(({ slug }) => slug)).toEqual(['a'])
    expect((await content.getPost('a'))?.title).toBe('A')
    expect(await content.getPost('later')).toBeUndefined()
    expect((await content.getPage('/about/'))?.title).toBe('About')
    expect((await content.getPages()).length).toBe(1)
    expect((await content.getAuthors()).map(({ name }) => name)).toEqual(['Fixture editors'])
  })

  it('is read once', async () => {
    const site = siteWith(FILES)
    const { getPosts } = await gettersFor(site, 'production')
    const posts = await getPosts()
    rmSync(join(site.root, 'posts/a.mdx'))
    expect(await getPosts()).toBe(posts)
  })

  it('is read once by two copies of the module, as Next bundles them', async () => {
    const site = siteWith(FILES)
    const { getPosts } = await gettersFor(site, 'production')
    const posts = await getPosts()
    vi.resetModules()
    const copy = await import('../../../components/content')
    expect(copy.getPosts).not.toBe(getPosts)
    expect(await copy.getPosts()).toBe(posts)
  })

  it('is refused as a whole when there is a mistake, with the report', async () => {
    const site = siteWith({ ...FILES, 'posts/bad.mdx': post({ published: 'yes' }) })
    const { getPosts, ContentError } = await gettersFor(site, 'production')
    const error = await getPosts().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ContentError)
    expect(String(error)).toContain('bad.mdx:4:12  published  expected true or false, found "yes"\n')
    expect(String(error)).toContain('1 error in 1 file')
  })

  it('is not refused for a warning', async () => {
    const site = siteWith({ ...FILES, 'posts/notes.txt': 'x' })
    const { getPosts } = await gettersFor(site, 'production')
    expect(await getPosts()).toHaveLength(1)
  })
})

describe('the view while writing', () => {
  it('has drafts, follows every change, and never throws for a mistake', async () => {
    const site = siteWith(FILES)
    const { getPosts, getProblems } = await gettersFor(site, 'development')
    const first = await getPosts()
    expect(first.map(({ slug }) => slug)).toEqual(['later', 'a'])
    expect(await getPosts()).toBe(first)

    writeFileSync(join(site.root, 'posts/b.mdx'), post({ title: 'B', published: false }))
    expect((await getPosts()).map(({ slug, status }) => `${slug} ${status}`)).toContain('b draft')

    writeFileSync(join(site.root, 'posts/b.mdx'), post({ title: 'B', published: 'yes' }))
    expect((await getPosts()).map(({ slug, title, status }) => `${slug} ${title} ${status}`)).toContain('b B draft')
    expect(await getProblems()).toMatchObject([{ field: 'published' }])

    rmSync(join(site.root, 'posts/b.mdx'))
    expect(await getProblems()).toEqual([])
  })

  it('says so when there is no content folder', async () => {
    const site = siteWith({})
    rmSync(site.root, { recursive: true })
    const { getProblems } = await gettersFor(site, 'development')
    expect(await getProblems()).toMatchObject([{ rule: 'content-folder' }])
  })
})
