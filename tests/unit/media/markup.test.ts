import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Bio } from '../../../components/listing/bio'
import { Lead } from '../../../components/post/lead'
import { loadLeadSources, loadPortraitSources } from '../../../lib/media'
import { compileBody } from '../../support/compile'
import { authorNamed, postWith } from '../../support/post'
import { artifactOf, pageOf, post } from '../mdx/support'
import { folderWith, grain } from './support'

const files = { 'a.png': await grain(900, 60).png().toBuffer() }

/** Replaces the parts of names that depend on the encoder's version. */
const plain = (html: string) => html.replace(/\.[\da-f]{10}\./g, '.HASH.').replace(/ sizes="[^"]*"/g, ' sizes')

const sources = ['avif', 'webp']
  .map((format) => {
    const widths = [480, 720, 900].map((width) => `/media/a.${width}.HASH.${format} ${width}w`)
    return `<source type="image/${format}" srcset="${widths.join(', ')}" sizes>`
  })
  .join('')
const image = '<img src="/blog/a/media/a.png" alt="A box" width="900" height="60" loading="lazy" decoding="async">'

describe('the markup of a picture', () => {
  it('offers variants before the file, with the size of the file', async () => {
    expect(plain(await pageOf('![A box](./a.png "A *title*")', { files }))).toBe(
      `<figure id="figure-1"><picture>${sources}${image}</picture><figcaption>A *title*</figcaption></figure>`,
    )
    expect(plain(await pageOf('A ![A box](a.png) b', { files }))).toBe(
      `<p>A <picture>${sources}${image}</picture> b</p>`,
    )
  })

  it('is the same in a Figure', async () => {
    const html = plain(await pageOf('<Figure src="./a.png" alt="A box">Words</Figure>', { files }))
    expect(html.replaceAll('srcSet', 'srcset').replaceAll('/>', '>')).toContain(
      `<figure id="figure-1"><picture>${sources}${image}</picture><figcaption>`,
    )
  })

  it('has no style attribute', async () => {
    const html = await pageOf('![A](a.png)\n\n<Figure src="./a.png" decorative />', { files })
    expect(html).not.toContain('style')
  })

  it('leaves one address that stays to Markdown and feeds', async () => {
    const { markdown, feedHtml } = await artifactOf('![A](a.png)', { files })
    expect(markdown).toBe('![A](https://fixture.example/blog/a/media/a.png)\n')
    expect(feedHtml).toBe('<p><img src="https://fixture.example/blog/a/media/a.png" alt="A"></p>')
  })

  it('names other variants when the file changes', async () => {
    const source = post('![A](a.png)', { files })
    const names = async () =>
      (await compileBody(source, {})).artifact?.facts.images[0]?.variants?.map(({ file }) => file)
    const before = await names()
    writeFileSync(join(source.folder, 'a.png'), await grain(900, 61).png().toBuffer())
    const after = await names()
    expect(after).toHaveLength(6)
    expect(after?.filter((name) => before?.includes(name))).toEqual([])
  })
})

describe('the lead picture of a post', () => {
  const lead = async (changes: Parameters<typeof postWith>[0] = {}) => {
    const path = join(await folderWith(files), 'a.png')
    const image = { path, src: '/blog/a/media/a.png', alt: 'A box', width: 900, height: 60 }
    const given = postWith({ image, ...changes })
    return plain(
      renderToStaticMarkup(createElement(Lead, { text: given, sources: await loadLeadSources(postWith({ image })) })),
    )
  }

  it('is loaded before anything else', async () => {
    const html = await lead()
    expect(html).toContain('loading="eager"')
    expect(html).toContain('fetchPriority="high"')
    expect(html).toContain('alt="A box" width="900" height="60"')
    expect(html.match(/<source /g)).toHaveLength(2)
  })

  it('is not shown twice', async () => {
    const path = '/posts/a/lead.png'
    const image = { path, src: '/blog/a/media/lead.png', alt: 'A', width: 900, height: 60 }
    const shown = { src: './lead.png', path, alt: 'A', line: 1, column: 1 }
    expect(await lead({ image, facts: { ...postWith().facts, images: [shown] } })).toBe('')
    expect(await lead({ image: undefined as never })).toBe('')
  })
})

it('a portrait is offered at the size it is shown in, and keeps its place', async () => {
  const path = join(await folderWith(files), 'a.png')
  const author = authorNamed('Ada', { picture: { path, src: '/images/a.png', alt: 'Ada', width: 900, height: 60 } })
  const bio = createElement(Bio, { author, portrait: await loadPortraitSources(author) })
  expect(plain(renderToStaticMarkup(bio))).toMatch(
    /^<picture>(<source [^>]*360w"[^>]*>){2}<img class="portrait" src="\/images\/a\.png" alt="Ada" width="900" height="60"/,
  )
})
