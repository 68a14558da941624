import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { post, siteWith } from '../../../support/site'

const png = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#888' } })
  .png()
  .toBuffer()

const withImage = (image: string) => post({ image, image_alt: 'A grey field' })

describe('the picture of a page and of a talk', () => {
  it.each(['pages/about', 'talks/about'])('lies beside it: %s', async (folder) => {
    const head = 'title: About\nexcerpt: A.\nevent: An evening\ndate: 2026-01-01'
    const site = siteWith({
      [`${folder}/index.md`]: `---\n${head}\nimage: ./field.png\nimage_alt: A "grey" field\n---\n\nWords.\n`,
      [`${folder}/field.png`]: png,
    })
    const { pages, problems } = await site.load()
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    const image = { alt: 'A “grey” field', width: 30, height: 20, path: join(site.root, folder, 'field.png') }
    expect(pages[0]?.image).toEqual({ ...image, src: `${pages[0]?.path}media/field.png` })
  })
})

describe('the picture of a post', () => {
  it('may lie beside a folder post', async () => {
    const site = siteWith({ 'posts/a/index.mdx': withImage('./field.png'), 'posts/a/field.png': png })
    const { posts, problems } = await site.load()
    expect(problems).toEqual([])
    expect(posts[0]?.image).toEqual({
      path: join(site.root, 'posts/a/field.png'),
      src: '/blog/a/media/field.png',
      alt: 'A grey field',
      width: 30,
      height: 20,
    })
  })

  it('may lie in public', async () => {
    const site = siteWith({ 'posts/a.mdx': withImage('/images/field.png'), 'public/images/field.png': png })
    const { posts, problems } = await site.load()
    expect(problems).toEqual([])
    expect(posts[0]?.image).toMatchObject({ src: '/images/field.png', width: 30 })
  })

  it.each([
    ['is missing', './gone.png', 'there is no file ./gone.png'],
    ['lies deeper', './deep/field.png', './deep/field.png is in its own folder'],
    ['lies elsewhere', '../b/field.png', '../b/field.png leads out of the folder of index.mdx'],
    ['lies outside public', '/../posts/a/field.png', '/../posts/a/field.png leads out of content/public/'],
    ['is a link', './link.png', './link.png leads out of the folder of index.mdx'],
    ['is no picture', './text.png', expect.stringContaining('text.png')],
    ['is of another type', './field.tiff', expect.stringContaining('field.tiff')],
  ])('is refused when it %s', async (_, image, message) => {
    const site = siteWith({
      'posts/a/index.mdx': withImage(image),
      'posts/a/field.png': png,
      'posts/a/field.tiff': png,
      'posts/a/deep/field.png': png,
      'posts/a/text.png': 'no picture',
      'posts/b/index.mdx': post({ title: 'B' }),
      'posts/b/field.png': png,
    })
    symlinkSync(join(site.root, 'posts/b/field.png'), join(site.root, 'posts/a/link.png'))
    const { posts, problems } = await site.load()
    expect(posts.map(({ slug }) => slug)).toEqual(['b'])
    expect(problems).toMatchObject([{ file: 'posts/a/index.mdx', field: 'image', message, hint: expect.any(String) }])
  })
})

describe('the picture of an author', () => {
  it('lies in public', async () => {
    const author = (picture: string) => `---\nname: Desk\npicture: ${picture}\npicture_alt: A desk\n---\n`
    const files = { 'posts/a.mdx': post({ author: 'Desk' }), 'public/desk.png': png }
    const right = await siteWith({ ...files, 'authors/desk.md': author('/desk.png') }).load()
    expect(right.problems).toEqual([])
    expect(right.authors[0]?.picture).toMatchObject({ src: '/desk.png', alt: 'A desk', width: 30, height: 20 })
    const wrong = await siteWith({ ...files, 'authors/desk.md': author('./desk.png') }).load()
    expect(wrong.problems).toMatchObject([{ field: 'picture', rule: 'picture-place' }])
  })
})
