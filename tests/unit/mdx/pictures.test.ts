import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { compileBody } from '../../support/compile'
import { artifactOf, fullProblemsOf, pageOf, png, post, problemsOf } from './support'

describe('pictures', () => {
  it('alone in a paragraph are figures that keep their place, with their title as caption', async () => {
    expect(await pageOf('![A box](./a.png "It\'s *red*")', { files: { 'a.png': await png(30, 20) } })).toBe(
      '<figure id="figure-1"><img src="/blog/a/media/a.png" alt="A box" width="30" height="20" loading="lazy" ' +
        'decoding="async"><figcaption>It’s *red*</figcaption></figure>',
    )
  })

  it('that are not there may be beside it under another name', async () => {
    const files = { 'Graph.png': await png(3, 2), 'bu\u0308ro.png': await png(3, 2), 'queue.png': await png(3, 2) }
    const hintOf = async (src: string) => (await fullProblemsOf(`![A](<${src}>)`, { files }))[0]?.hint
    expect(await hintOf('./graph.png')).toBe('write Graph.png: names differ in upper and lower case')
    expect(await hintOf('./b\u00fcro.png')).toMatch(/^name the file with letters of a-z/)
    expect(await hintOf('./quene.png')).toBe('did you mean queue.png?')
    expect(await hintOf('.\\\\queue.png')).toBe('write / instead of \\')
    expect(await hintOf('./other.png')).toMatch(/^put it at .*\/other\.png$/)
  })

  it('beside a text that has no folder have to lie in public/', async () => {
    const { noun, ...biography } = { ...post('![A](./b.png)'), mediaPath: '', file: 'authors/ada.mdx' }
    const [problem] = (await compileBody(biography, {})).problems
    expect(problem).toMatchObject({ rule: 'picture-place', hint: expect.stringContaining('public/images/') })
  })

  it('of another scheme or site are to be saved beside the text', async () => {
    const body = '![A](data:image/png;base64,AA) <img src="//x.org/a.png" alt="b" />\n\n![A](https://x.org/a.png)'
    const fixes = (await fullProblemsOf(body)).map(({ hint }) => hint)
    expect(new Set(fixes)).toEqual(new Set(['save it beside the text: ![…](./name.png)']))
    expect(fixes).toHaveLength(3)
  })

  it('among words stay there', async () => {
    expect(await pageOf('A ![box](a.png) b', { files: { 'a.png': await png(3, 2) } })).toMatch(/^<p>A <img .*> b<\/p>$/)
  })

  it('are noted with file, size and place', async () => {
    const source = post('A\n\n![A box](./a.png)', { files: { 'a.png': await png(30, 20) } })
    const { artifact } = await compileBody(source, {})
    expect(artifact?.facts.images).toEqual([
      { src: './a.png', path: join(source.folder, 'a.png'), width: 30, height: 20, alt: 'A box', line: 3, column: 1 },
    ])
    expect(artifact?.facts.anchors).toEqual(['figure-1'])
  })

  it('have absolute addresses in Markdown and feeds', async () => {
    const { markdown, feedHtml } = await artifactOf('![A](./a%20b.png)', { files: { 'a b.png': await png(3, 2) } })
    expect(markdown).toBe('![A](https://fixture.example/blog/a/media/a%20b.png)\n')
    expect(feedHtml).toBe('<p><img src="https://fixture.example/blog/a/media/a%20b.png" alt="A"></p>')
  })

  it('of a photograph have the size it is shown in', async () => {
    const photo = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const { facts } = await artifactOf('![A](a.jpg)', { files: { 'a.jpg': photo } })
    expect(facts.images[0]).toMatchObject({ width: 20, height: 30 })
  })

  it('need a description', async () => {
    const files = { 'a.png': await png(3, 2) }
    expect(await problemsOf('A\n\n![](a.png)', { files })).toEqual(['3:1 error image-alt'])
    expect(await problemsOf('<img src="./a.png" />', { files })).toEqual(['1:1 error image-alt'])
    expect(await problemsOf('A <img src="a.png"> b', { files, format: 'md' })).toEqual(['1:3 error image-alt'])
  })

  it.each([
    ['missing-picture', '![A](./b.png)'],
    ['missing-picture', '![A]()'],
    ['picture-place', '![A](../a.png)'],
    ['picture-place', '![A](./in/a.png)'],
    ['picture-place', '![A](/../package.json)'],
    ['missing-picture', '![A](/images/none.png)'],
    ['picture-type', '![A](./a.bmp)'],
    ['picture-type', '![A](./a.txt)'],
    ['picture-type', '![A](./broken.png)'],
    ['picture-type', '![A](./liar.jpg)'],
    ['external-picture', '![A](https://example.org/a.png)'],
  ])('are refused as %s: %s', async (rule, body) => {
    const picture = await png(3, 2)
    const files = { 'a.bmp': 'x', 'a.txt': 'x', 'broken.png': 'x', 'liar.jpg': picture, 'in/a.png': picture }
    expect(await problemsOf(`A\n\n${body}`, { files })).toEqual([`3:1 error ${rule}`])
  })

  it('say what to name a file whose bytes are of another type', async () => {
    const [problem] = await fullProblemsOf('![A](a.jpg)', { files: { 'a.jpg': await png(3, 2) } })
    expect(problem).toMatchObject({ message: 'a.jpg contains a picture of type png', hint: 'name it a.png' })
  })

  it.each([
    ['photo.heic', 'is of type HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
    ['photo.jpg', 'is of type HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
    ['scan.tiff', 'is of type TIFF', Buffer.from('II*\0\b\0\0\0', 'latin1')],
    ['old.bmp', 'is of type BMP', Buffer.from(`BM${'\0'.repeat(60)}`, 'latin1')],
    ['saved.jpg', 'is of type HTML', '<!DOCTYPE html><title>403</title>'],
    ['large.png', 'is a Git LFS pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n'],
    ['words.png', 'is not a picture', 'A text.'],
  ])('of no type for the web are called by it: %s', async (name, message, bytes) => {
    const [problem] = await fullProblemsOf(`![A](${name})`, { files: { [name]: bytes } })
    expect(problem).toMatchObject({ rule: 'picture-type', message: expect.stringContaining(`${name} ${message}`) })
  })

  it('whose name has an ending of its own get another', async () => {
    const photo = await sharp(await png(3, 2))
      .jpeg()
      .toBuffer()
    for (const name of ['a.jfif', 'a.jpe', 'a', 'a.PNG']) {
      const [problem] = await fullProblemsOf(`![A](${name})`, { files: { [name]: photo } })
      expect(problem).toMatchObject({ rule: 'picture-type', hint: 'name it a.jpg' })
    }
  })

  it('may have an ending in capitals', async () => {
    expect(await problemsOf('![A](a.PNG)', { files: { 'a.PNG': await png(3, 2) } })).toEqual([])
  })

  it('that are empty files are damaged', async () => {
    expect(await problemsOf('![A](a.png)', { files: { 'a.png': '' } })).toEqual(['1:1 error damaged-picture'])
  })

  it('beside a post that is a single file tell to give it a folder', async () => {
    const source = { file: 'content/posts/on-trust.mdx', mediaPath: '', files: { 'a.png': await png(3, 2) } }
    const [problem] = await fullProblemsOf('![A](./a.png)', source)
    expect(problem?.hint).toBe('move the post to on-trust/index.mdx and the picture to on-trust/')
  })

  it('behind a link out of the folder are refused', async () => {
    const source = post('![A](./a.png)')
    mkdirSync(join(source.folder, '..', 'elsewhere'), { recursive: true })
    writeFileSync(join(source.folder, '..', 'elsewhere', 'b.png'), await png(3, 2))
    symlinkSync(join(source.folder, '..', 'elsewhere', 'b.png'), join(source.folder, 'a.png'))
    const { problems } = await compileBody(source, {})
    expect(problems.map(({ rule }) => rule)).toEqual(['picture-place'])
  })

  it('over 5 MiB are worth a warning', async () => {
    const heavy = Buffer.concat([await png(3, 2), Buffer.alloc(5 * 1024 * 1024)])
    expect(await problemsOf('![A](a.png)', { files: { 'a.png': heavy } })).toEqual(['1:1 warning heavy-picture'])
  })
})
