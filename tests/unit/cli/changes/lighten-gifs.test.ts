import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { post, siteWith } from '../../../support/site'

/** A film of three pictures of noise, which a GIF cannot keep small. */
let film: Uint8Array
beforeAll(async () => {
  const [width, height, pages] = [700, 700, 3]
  const pixels = Buffer.from(
    Array.from({ length: width * height * pages }, (_, at) => (at * at * 48_271 + at * 7919) % 251),
  )
  film = await sharp(pixels, { raw: { width, height: height * pages, channels: 1, pageHeight: height } })
    .gif({ delay: [100, 200, 300] })
    .toBuffer()
})

const BODY = '![A film.](./film.gif "./film.gif, as it was")\n\nIt is `./film.gif`.'
const text = (image = '') => `${post({ title: 'A' }, BODY).replace('---\n\n', `${image}---\n\n`)}`

describe('npm run check -- --fix', { timeout: 60_000 }, () => {
  test('saves a heavy GIF as WebP beside it, which the text then shows, and keeps the GIF', async () => {
    const before = text('image: ./film.gif\nimage_alt: A film.\n')
    const site = siteWith({ 'posts/a/index.md': before, 'posts/a/film.gif': film })
    expect((await site.check()).out).toContain('or let --fix save it as .webp')
    const { code, out } = await site.check('--fix')
    expect(code).toBe(0)
    expect(out).toMatch(/^Fixed 2 mistakes:\n\nposts\/a\/film\.webp\nposts\/a\/index\.md\n {2}- image: \.\/film\.gif\n/)
    const after = readFileSync(join(site.root, 'posts/a/index.md'), 'utf8')
    expect(after).toBe(
      before.replace('image: ./film.gif', 'image: ./film.webp').replace('](./film.gif "', '](./film.webp "'),
    )
    expect(readFileSync(join(site.root, 'posts/a/film.gif')).equals(film)).toBe(true)
    const webp = readFileSync(join(site.root, 'posts/a/film.webp'))
    expect(webp.length).toBeLessThan(film.length)
    expect(await sharp(webp).metadata()).toMatchObject({ format: 'webp', pages: 3, delay: [100, 200, 300] })
    expect((await site.check()).out).not.toContain('film')
  })

  test('lets every text that shows it follow, in components too', async () => {
    const figure = '<Figure src="/film.gif" alt="A film." />\n'
    const site = siteWith({
      'posts/a.mdx': post({ title: 'A' }, figure),
      'pages/b.mdx': `---\ntitle: B\nexcerpt: One.\n---\n\n${figure}`,
      'public/film.gif': film,
    })
    expect((await site.check('--fix')).code).toBe(0)
    for (const file of ['posts/a.mdx', 'pages/b.mdx']) {
      expect(readFileSync(join(site.root, file), 'utf8')).toContain('<Figure src="/film.webp"')
    }
  })

  test('writes nothing in a dry run, and nothing over a file that is something else', async () => {
    const site = siteWith({ 'posts/a/index.md': text(), 'posts/a/film.gif': film })
    const { out } = await site.check('--fix', '--dry-run')
    expect(out).toContain('Would fix 1 mistake:\n\nposts/a/film.webp\n')
    expect(existsSync(join(site.root, 'posts/a/film.webp'))).toBe(false)
    expect(existsSync(join(site.root, '.changes'))).toBe(false)

    const taken = siteWith({ 'posts/a/index.md': text(), 'posts/a/film.gif': film, 'posts/a/film.webp': 'Another.' })
    expect((await taken.check('--fix')).out).toContain('as a video it would have a tenth')
    expect(readFileSync(join(taken.root, 'posts/a/film.webp'), 'utf8')).toBe('Another.')
  })
})
