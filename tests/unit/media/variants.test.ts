import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openCache } from '../../../lib/disk-cache'
import { listVariants, loadLeadSources, loadPortraitSources, loadVariant } from '../../../lib/media'
import { inspectPicture, planVariants } from '../../../lib/pictures'
import { authorNamed, pageWith, postWith } from '../../support/post'
import { folderWith, grain } from './support'

const site = await folderWith({})
beforeAll(() => void vi.spyOn(process, 'cwd').mockReturnValue(site))
afterAll(() => vi.restoreAllMocks())

const plan = async (path: string) => planVariants(path, await inspectPicture(path))
const widths = async (path: string) => [...new Set((await plan(path)).map(({ width }) => width))]

describe('the variants of a picture', () => {
  it('are AVIF before WebP, named by what they show, their width and their content', async () => {
    const folder = await folderWith({ 'Café in  Köln_2.JPG': await grain(800, 100).jpeg().toBuffer() })
    const names = (await plan(join(folder, 'Café in  Köln_2.JPG'))).map(({ file }) => file)
    expect(names).toHaveLength(6)
    expect(names[0]).toMatch(/^cafe-in-koln-2\.480\.[\da-f]{10}\.avif$/)
    expect(names.map((name) => name.replace(/\.[\da-f]{10}\./, '.').slice(15))).toEqual([
      '480.avif',
      '720.avif',
      '800.avif',
      '480.webp',
      '720.webp',
      '800.webp',
    ])
  })

  it('of two pictures never share a name, of the same bytes always do', async () => {
    const [one, other] = [await grain(90, 80).png().toBuffer(), await grain(90, 81).png().toBuffer()]
    const [here, there] = [await folderWith({ 'a.png': one }), await folderWith({ 'a.png': one, 'b.png': other })]
    const [first] = await plan(join(here, 'a.png'))
    expect(await plan(join(there, 'a.png'))).toContainEqual(first)
    await writeFile(join(here, 'a.png'), other)
    expect((await plan(join(here, 'a.png')))[0]?.file).not.toBe(first?.file)
  })

  it.each([
    [3000, [480, 720, 1080, 1440]],
    [1440, [480, 720, 1080, 1440]],
    [1000, [480, 720, 1000]],
    [720, [480, 720]],
    [200, [200]],
  ])('of %i pixels have no more than that', async (width, expected) => {
    const folder = await folderWith({ 'a.png': await grain(width, 40).png().toBuffer() })
    expect(await widths(join(folder, 'a.png'))).toEqual(expected)
  })

  it('have the width as it is shown', async () => {
    const photo = await grain(900, 500).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    const folder = await folderWith({ 'a.jpg': photo })
    expect(await widths(join(folder, 'a.jpg'))).toEqual([480, 500])
  })

  it('are never too tall for their format', async () => {
    const path = join(await folderWith({ 'a.png': 'pixels' }), 'a.png')
    const planned = await planVariants(path, { width: 700, height: 20_000, bytes: 50_000, still: true })
    expect(planned.map(({ width }) => width)).toEqual([480, 480])
  })

  it('do not exist for an animated PNG or AVIF', async () => {
    const still = await grain(90, 80).png().toBuffer()
    // After the header of 8 bytes and the IHDR chunk of 25.
    const control = Buffer.concat([Buffer.from([0, 0, 0, 8]), Buffer.from('acTL'), Buffer.alloc(12)])
    const avif = await grain(200, 180).avif({ effort: 0, quality: 90 }).toBuffer()
    const sequence = Buffer.from(avif)
    // Among the compatible brands that the file declares.
    sequence.write('avis', 16, 'latin1')
    const folder = await folderWith({
      'moving.png': Buffer.concat([still.subarray(0, 33), control, still.subarray(33)]),
      'still.png': still,
      'moving.avif': sequence,
      'still.avif': avif,
    })
    const counts = ['still.png', 'moving.png', 'still.avif', 'moving.avif'].map(async (name) => {
      return (await plan(join(folder, name))).length
    })
    expect(await Promise.all(counts)).toEqual([2, 0, 2, 0])
  })

  it('are none when it is small, moves or scales by itself', async () => {
    const frames = await Promise.all([grain(90, 80).png().toBuffer(), grain(90, 80).negate().png().toBuffer()])
    const folder = await folderWith({
      'small.png': await grain(30, 20).png().toBuffer(),
      'moving.gif': await sharp(frames, { join: { animated: true } })
        .gif()
        .toBuffer(),
      'still.gif': await grain(90, 80).gif().toBuffer(),
      'drawing.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="90">${'<g/>'.repeat(5000)}</svg>`,
    })
    expect(await plan(join(folder, 'small.png'))).toEqual([])
    expect(await plan(join(folder, 'moving.gif'))).toEqual([])
    expect(await plan(join(folder, 'drawing.svg'))).toEqual([])
    expect(await plan(join(folder, 'still.gif'))).toHaveLength(2)
  })
})

describe('a variant', () => {
  const load = async (path: string, index = 0) => {
    const variant = (await plan(path))[index]
    if (!variant) throw new Error('no such variant')
    return { file: variant.file, bytes: await loadVariant({ ...variant, path }) }
  }

  it('stands upright and tells nothing about where it was taken', async () => {
    // Red above green, as a camera held sideways stores it: the first row is on the right.
    const halves = await sharp({ create: { width: 100, height: 200, channels: 3, background: '#00ff00' } })
      .composite([
        { input: { create: { width: 100, height: 100, channels: 3, background: '#ff0000' } }, gravity: 'north' },
      ])
      .png()
      .toBuffer()
    const photo = await sharp(halves)
      .rotate(270)
      .jpeg({ quality: 100 })
      .withExif({ IFD0: { Copyright: 'x'.repeat(12_000) }, IFD3: { GPSLatitude: '51/1 0/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    const path = join(await folderWith({ 'a.jpg': photo }), 'a.jpg')
    expect((await sharp(photo).metadata()).orientation).toBe(6)
    for (const index of [0, 1]) {
      const { bytes } = await load(path, index)
      const { width, height, exif, orientation } = await sharp(bytes).metadata()
      expect({ width, height, exif, orientation }).toEqual({
        width: 100,
        height: 200,
        exif: undefined,
        orientation: undefined,
      })
      const { data } = await sharp(bytes)
        .extract({ left: 50, top: 20, width: 1, height: 1 })
        .raw()
        .toBuffer({ resolveWithObject: true })
      expect(data[0]).toBeGreaterThan(200)
      expect(data[1]).toBeLessThan(50)
    }
  })

  it('is as wide as its name says, and keeps what shows through', async () => {
    const path = join(await folderWith({ 'a.png': await grain(600, 60, 4).png().toBuffer() }), 'a.png')
    for (const [index, format] of [
      [0, 'heif'],
      [2, 'webp'],
    ] as const) {
      const { width, height, hasAlpha, ...found } = await sharp((await load(path, index)).bytes).metadata()
      expect({ width, height, hasAlpha, format: found.format }).toEqual({
        width: 480,
        height: 48,
        hasAlpha: true,
        format,
      })
    }
  })

  it('has the same bytes whenever it is made, and is made once', async () => {
    const path = join(await folderWith({ 'a.png': await grain(100, 90).png().toBuffer() }), 'a.png')
    const first = await load(path)
    await openCache('media', site).write(first.file, Buffer.from('kept'))
    expect(new TextDecoder().decode((await load(path)).bytes)).toBe('kept')
    vi.spyOn(process, 'cwd').mockReturnValue(await folderWith({}))
    const again = await load(path)
    vi.spyOn(process, 'cwd').mockReturnValue(site)
    expect(Buffer.from(again.bytes).equals(first.bytes)).toBe(true)
  })

  it('can be asked for by many at once before it is made', async () => {
    const path = join(await folderWith({ 'a.png': await grain(100, 70).png().toBuffer() }), 'a.png')
    const all = await Promise.all(Array.from({ length: 12 }, () => load(path)))
    expect(new Set(all.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).size).toBe(1)
  })

  it('of a damaged picture is an error that names it', async () => {
    const photo = await grain(300, 200).png().toBuffer()
    const path = join(await folderWith({ 'torn.png': photo.subarray(0, photo.length / 2) }), 'torn.png')
    await expect(load(path)).rejects.toThrow(/torn\.png cannot be encoded: /)
  })
})

describe('the list of variants', () => {
  it('holds those of texts and of lead pictures, each once, with the file they are made of', async () => {
    const folder = await folderWith({ 'lead.png': await grain(100, 90).png().toBuffer() })
    const path = join(folder, 'lead.png')
    const planned = await plan(path)
    const shown = { src: '/images/a.png', path: '/site/public/images/a.png', alt: 'A', line: 1, column: 1 }
    const drawn = { ...shown, variants: [{ file: 'a.480.0123456789.avif', format: 'avif' as const, width: 480 }] }
    const text = { facts: { ...postWith().facts, images: [drawn, shown, { ...shown, path, variants: planned }] } }
    const image = { path, src: '/blog/a/media/lead.png', alt: 'Lead', width: 100, height: 90 }
    const variants = await listVariants([postWith({ folder, image }), postWith(text)], [pageWith(text)])
    expect([...variants.keys()].sort()).toEqual(['a.480.0123456789.avif', ...planned.map(({ file }) => file)].sort())
    expect(variants.get('a.480.0123456789.avif')?.path).toBe(shown.path)
    expect(variants.get(planned[0]?.file ?? '')?.path).toBe(path)
  })

  it('holds those of portraits, as wide as they are shown', async () => {
    const path = join(await folderWith({ 'desk.png': await grain(400, 300).png().toBuffer() }), 'desk.png')
    const ada = authorNamed('Ada', { picture: { path, src: '/desk.png', alt: 'Ada', width: 400, height: 300 } })
    const variants = await listVariants([postWith({ authors: [ada] }), postWith({ authors: [ada] })], [])
    expect([...variants.values()].map(({ format, width }) => `${width} ${format}`)).toEqual([
      '120 avif',
      '240 avif',
      '360 avif',
      '120 webp',
      '240 webp',
      '360 webp',
    ])
    const sources = await loadPortraitSources(ada)
    expect(sources.map(({ sizes }) => sizes)).toEqual(['7.44rem', '7.44rem'])
    const offered = sources.flatMap(({ srcSet }) => srcSet.match(/[^/\s]+(?= \d+w)/g) ?? [])
    expect(offered).toEqual([...variants.keys()])
    expect(await loadPortraitSources(authorNamed('Ben'))).toEqual([])
  })

  it('follows a lead picture that changes', async () => {
    const folder = await folderWith({ 'lead.png': await grain(100, 90).png().toBuffer() })
    const path = join(folder, 'lead.png')
    const post = postWith({ image: { path, src: '/lead.png', alt: 'Lead', width: 100, height: 90 } })
    const before = await loadLeadSources(post)
    expect(await loadLeadSources(post)).toEqual(before)
    await writeFile(path, await grain(100, 91).png().toBuffer())
    expect(await loadLeadSources(post)).not.toEqual(before)
  })
})

it('pictures of more than 40 million pixels are refused', async () => {
  const huge = await sharp({ create: { width: 8001, height: 5000, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  const path = join(await folderWith({ 'huge.png': huge }), 'huge.png')
  await expect(inspectPicture(path)).rejects.toMatchObject({
    rule: 'picture-size',
    message: expect.stringContaining('40 million'),
  })
})
