import { wcagContrast } from 'culori'
import { expect, it } from 'vitest'
import { distance, hexOf, MOST_SERIES, palette, seriesColours } from '@/lib/brand'

it.each(['light', 'dark'] as const)(
  'colours of series can be seen and told apart by everybody on %s pages',
  (scheme) => {
    const colours = seriesColours().map((colour) => colour[scheme])
    expect(new Set(colours).size).toBe(MOST_SERIES)
    for (const [at, colour] of colours.entries()) {
      expect(wcagContrast(colour, hexOf(palette()[scheme].paper))).toBeGreaterThanOrEqual(3)
      // Two colours that are nearer than this look alike at the size of a line.
      for (const other of colours.slice(0, at)) expect(distance(colour, other)).toBeGreaterThan(0.08)
    }
  },
)
