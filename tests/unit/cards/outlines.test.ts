import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { fillOutlines } from '../../../lib/cards/outlines'
import { buildPalette } from '../../../lib/cards/palette'
import { renderPng } from '../../../lib/cards/png'

/** Shares of a pixel in hundredths. */
const ramp = Uint8Array.from({ length: 101 }, (_, share) => share)

describe('an outline', () => {
  it('covers the pixels inside it wholly and those at its edge in part', () => {
    expect(filled('M1 0.5L3.25 0.5L3.25 3L1 3Z')).toEqual([
      [0, 50, 50, 13, 0],
      [0, 100, 100, 25, 0],
      [0, 100, 100, 25, 0],
    ])
  })

  it('covers half of the pixels on its diagonal', () => {
    expect(filled('M0 0L3 3L0 3Z')).toEqual([
      [50, 0, 0, 0, 0],
      [100, 50, 0, 0, 0],
      [100, 100, 50, 0, 0],
    ])
  })

  it('spreads a flat edge over the pixels it crosses', () => {
    expect(filled('M0 0L4 1L0 1Z')[0]).toEqual([88, 63, 38, 13, 0])
  })

  it('has holes where it turns the other way, and none where it overlaps itself', () => {
    expect(filled('M0 0L5 0L5 3L0 3ZM1 1L1 2L4 2L4 1Z')[1]).toEqual([100, 0, 0, 0, 100])
    expect(filled('M0 0L3 0L3 3L0 3ZM1 0L5 0L5 3L1 3Z')[1]).toEqual([100, 100, 100, 100, 100])
  })

  it('follows a curve', () => {
    const quarter = filled('M0 3Q0 0 5 0L5 3Z').flat()
    const area = quarter.reduce((sum, share) => sum + share, 0) / 100
    expect(Math.abs(area - 12.5)).toBeLessThan(0.25)
  })

  it('may reach over every side of the canvas', () => {
    expect(filled('M-4 -4L9 -4L9 9L-4 9Z')).toEqual(Array.from({ length: 3 }, () => [100, 100, 100, 100, 100]))
  })

  it('is refused when it is not made of lines and quadratic curves', () => {
    expect(() => filled('M0 0C1 1 2 2 3 3Z')).toThrow(SyntaxError)
  })
})

describe('a picture of few colours', () => {
  it('is read by others as it was drawn', async () => {
    const palette = buildPalette('#ffffff', ['#000000', '#ff0000'])
    const [black, red] = [palette.ramp('#000000'), palette.ramp('#ff0000')]
    const pixels = Uint8Array.from([black[0], black.at(-1), red.at(-1), palette.nearest(250, 1, 0)].map(Number))
    const png = renderPng({ width: 2, height: 2, pixels }, palette.bytes)
    const raw = await sharp(png).removeAlpha().raw().toBuffer()
    expect([...raw]).toEqual([255, 255, 255, 0, 0, 0, 255, 0, 0, 255, 0, 0])
  })

  it('has only the inks it was made for', () => {
    expect(() => buildPalette('#ffffff', ['#000000']).ramp('#00ff00')).toThrow(RangeError)
  })
})

function filled(path: string): number[][] {
  const canvas = { width: 5, height: 3, pixels: new Uint8Array(15) }
  fillOutlines(canvas, [{ path, ramp }])
  return [0, 1, 2].map((row) => [...canvas.pixels.subarray(5 * row, 5 * row + 5)])
}
