import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { listMedia, loadMedia } from '../../../lib/media'
import { postWith } from '../../support/post'
import { folderWith, grain } from './support'

const folder = await mkdtemp(join(tmpdir(), 'media-'))
await writeFile(join(folder, 'graph.svg'), '<svg/>')
await writeFile(join(folder, 'notes.txt'), 'not for readers')

const image = (path: string) => ({ src: path, path, alt: 'A graph', line: 1, column: 1 })
const facts = { ...postWith().facts, images: [image(join(folder, 'graph.svg')), image('/site/public/images/logo.png')] }

describe('files beside a post', () => {
  it('are served when the post shows them, and only then', async () => {
    const post = postWith({ folder, facts })
    expect(listMedia(post).map(({ file }) => file)).toEqual(['graph.svg'])
    expect(await loadMedia(post, 'notes.txt')).toBeUndefined()
    const graph = await loadMedia(post, 'graph.svg')
    expect(graph?.type).toBe('image/svg+xml')
    expect(new TextDecoder().decode(graph?.bytes)).toBe('<svg/>')
  })

  it('include the lead picture', () => {
    const path = join(folder, 'lead.jpg')
    const lead = { path, src: '/blog/on-delegation/media/lead.jpg', alt: 'Lead', width: 1600, height: 900 }
    expect(listMedia(postWith({ folder, image: lead })).map(({ file }) => file)).toEqual(['lead.jpg'])
  })

  it('are none for a post that is a single file', () => {
    expect(listMedia(postWith({ facts }))).toEqual([])
  })
})

describe('a picture under its own name', () => {
  beforeAll(() => void vi.spyOn(process, 'cwd').mockReturnValue(folder))
  afterAll(() => vi.restoreAllMocks())

  /** Returns what readers get of a file that a post shows, or uses as its lead picture. */
  const served = async (file: string, bytes: Uint8Array, as: 'shown' | 'lead' = 'shown') => {
    const place = await folderWith({ [file]: bytes })
    const path = join(place, file)
    const lead = { path, src: `/blog/a/media/${file}`, alt: 'A', width: 1, height: 1 }
    const post = postWith({
      folder: place,
      ...(as === 'lead' ? { image: lead } : { facts: { ...facts, images: [image(path)] } }),
    })
    const media = await loadMedia(post, file)
    if (!media) throw new Error('not served')
    return media.bytes
  }

  it.each(['png', 'jpeg', 'webp'] as const)('is a %s of 1440 pixels at most', async (format) => {
    const bytes = await served(`a.${format}`, await grain(1600, 100).toFormat(format).toBuffer())
    expect(await sharp(bytes).metadata()).toMatchObject({ format, width: 1440, height: 90 })
  })

  it('stays AVIF', async () => {
    const bytes = await served('a.avif', await grain(1600, 16).avif({ effort: 0 }).toBuffer())
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'heif', compression: 'av1', width: 1440 })
  })

  it('keeps its size when it leads', async () => {
    const bytes = await served('a.png', await grain(1600, 100).png().toBuffer(), 'lead')
    expect((await sharp(bytes).metadata()).width).toBe(1600)
  })

  it('stands upright and tells nothing about where it was taken', async () => {
    const photo = await grain(40, 20)
      .jpeg()
      .withExif({ IFD3: { GPSLatitude: '51/1 0/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    for (const as of ['shown', 'lead'] as const) {
      const { width, height, exif, orientation } = await sharp(await served('a.jpg', photo, as)).metadata()
      expect({ width, height, exif, orientation }).toEqual({
        width: 20,
        height: 40,
        exif: undefined,
        orientation: undefined,
      })
    }
  })

  it('is the original file if there is nothing to fix, or if it is animated', async () => {
    const frames = await Promise.all([grain(1500, 8).png().toBuffer(), grain(1500, 8).negate().png().toBuffer()])
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer()
    const clean = await grain(40, 20).png().toBuffer()
    expect(Buffer.from(await served('a.gif', moving)).equals(moving)).toBe(true)
    expect(Buffer.from(await served('a.png', clean)).equals(clean)).toBe(true)
  })
})
