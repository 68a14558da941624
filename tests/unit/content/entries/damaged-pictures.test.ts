import { mkdtempSync, readdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { openCache } from '../../../../lib/disk-cache'
import { post, siteWith } from '../../../support/site'
import { grain } from '../../media/support'

const place = mkdtempSync(join(tmpdir(), 'damaged-'))
// Typefaces are looked for in the folder of the process.
symlinkSync(resolve('node_modules'), join(place, 'node_modules'))
const kept = join(place, '.next/cache/fulcrum/pictures')
beforeEach(() => {
  rmSync(kept, { recursive: true, force: true })
  vi.spyOn(process, 'cwd').mockReturnValue(place)
})
afterAll(() => vi.restoreAllMocks())

const picture = grain(120, 80)
const frames = await Promise.all([picture.clone().png().toBuffer(), picture.clone().negate().png().toBuffer()])
const moving = () => sharp(frames, { join: { animated: true } })

/** File name -> an intact picture. */
const whole: Readonly<Record<string, Buffer>> = {
  'photo.jpg': await picture.clone().jpeg().toBuffer(),
  'progressive.jpeg': await picture.clone().jpeg({ progressive: true }).toBuffer(),
  'drawn.png': await picture.clone().png().toBuffer(),
  'laced.png': await picture.clone().png({ progressive: true }).toBuffer(),
  'light.webp': await picture.clone().webp().toBuffer(),
  'new.avif': await picture.clone().avif({ effort: 0 }).toBuffer(),
  'still.gif': await picture.clone().gif().toBuffer(),
  'moving.gif': await moving().gif().toBuffer(),
  'moving.webp': await moving().webp().toBuffer(),
}

const shown = async (files: Readonly<Record<string, Uint8Array>>) => {
  const body = Object.keys(files).map((name) => `![A](./${name})`)
  const beside = Object.entries(files).map(([name, bytes]) => [`posts/a/${name}`, bytes])
  const site = siteWith({ 'posts/a/index.md': post({}, body.join('\n\n')), ...Object.fromEntries(beside) })
  const { problems } = await site.load()
  return problems.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message.split(' ')[0]}`)
}

describe('a picture of which a part is missing', () => {
  it.each([
    ['half of it', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['its last tenth', (bytes: Buffer) => bytes.subarray(0, bytes.length * 0.9)],
    ['all but its head', (bytes: Buffer) => bytes.subarray(0, 200)],
  ])('is reported where it is shown, without %s', async (_, cut) => {
    const torn = Object.entries(whole).map(([name, bytes]) => [name, cut(bytes)] as const)
    expect(await shown(Object.fromEntries(torn))).toEqual(
      torn.map(([name], index) => `${8 + 2 * index}:1 damaged-picture ${name}`),
    )
  })

  it('is not one of these', async () => {
    expect(await shown(whole)).toEqual([])
  })

  it('is reported as portrait and as lead picture', async () => {
    const torn = whole['photo.jpg']?.subarray(0, -100) ?? ''
    const site = siteWith({
      'posts/a/index.md': post({ image: './photo.jpg', image_alt: 'A', author: 'Desk' }),
      'posts/a/photo.jpg': torn,
      'authors/desk.md': '---\nname: Desk\npicture: /photo.jpg\npicture_alt: A\n---\n',
      'public/photo.jpg': torn,
    })
    const { posts, problems } = await site.load()
    expect(posts).toEqual([])
    expect(problems.map(({ file, field, rule }) => [file, field, rule])).toEqual([
      ['authors/desk.md', 'picture', 'damaged-picture'],
      ['posts/a/index.md', 'image', 'damaged-picture'],
    ])
  })
})

describe('what was found of a picture', () => {
  const key = () => readdirSync(kept)[0] ?? ''

  it('is kept by its content and not found out again', async () => {
    expect(await shown({ 'drawn.png': whole['drawn.png'] as Buffer })).toEqual([])
    expect(readdirSync(kept)).toHaveLength(1)
    await openCache('pictures', place).writeJson(key(), false)
    expect(await shown({ 'other.png': whole['drawn.png'] as Buffer })).toEqual(['8:1 damaged-picture other.png'])
  })

  it('is found out again when what was kept is not whole', async () => {
    await shown({ 'drawn.png': whole['drawn.png'] as Buffer })
    await openCache('pictures', place).writeJson(key(), false)
    truncateSync(join(kept, key()), 33)
    expect(await shown({ 'drawn.png': whole['drawn.png'] as Buffer })).toEqual([])
    expect(await openCache('pictures', place).readJson(key())).toBe(true)
  })
})
