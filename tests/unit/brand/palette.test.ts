import { wcagContrast } from 'culori'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPalette, hexOf } from '../../../lib/brand'

const TEXTS = [
  ['ink', 7],
  ['quiet', 4.5],
  ['accent', 4.5],
] as const
const GROUNDS = ['paper', 'wash'] as const
const SCHEMES = ['light', 'dark'] as const

/** Returns the pairs of a brand's colours that cannot be read. */
function unreadable(brand: Parameters<typeof createPalette>[0]): string[] {
  const { palette } = createPalette(brand)
  return SCHEMES.flatMap((scheme) =>
    TEXTS.flatMap(([text, needed]) =>
      GROUNDS.flatMap((ground) => {
        const contrast = wcagContrast(hexOf(palette[scheme][text]), hexOf(palette[scheme][ground]))
        return contrast < needed ? [`${scheme}: ${text} on ${ground} ${contrast}`] : []
      }),
    ),
  )
}

const hex = fc.stringMatching(/^#[0-9a-f]{6}$/)

describe('the colours of a brand', () => {
  it('can be read if it sets none', () => {
    expect(unreadable({})).toEqual([])
    expect(createPalette({}).moved).toEqual([])
  })

  it('can be read whatever its accent is', () => {
    fc.assert(
      fc.property(hex, (accent) => {
        expect(unreadable({ accent })).toEqual([])
      }),
    )
  })

  it('can be read whatever the ink is, and on any light or dark paper', () => {
    const light = hex.filter((paper) => wcagContrast(paper, 'black') > 14)
    const dark = hex.filter((paper) => wcagContrast(paper, 'white') > 14)
    fc.assert(
      fc.property(light, dark, hex, (light, dark, ink) => {
        expect(unreadable({ paper: { light, dark }, ink: { light: ink, dark: ink }, accent: ink })).toEqual([])
      }),
    )
  })

  it('stay as they are set if they can be read', () => {
    const accent = { light: '#0f766e', dark: '#5eead4' }
    const { palette, moved } = createPalette({ accent })
    expect(moved).toEqual([])
    expect([hexOf(palette.light.accent), hexOf(palette.dark.accent)]).toEqual([accent.light, accent.dark])
  })

  it('are moved no further than they must be, in the same hue', () => {
    const { palette, moved } = createPalette({ accent: { light: '#ffd700', dark: '#ffd700' } })
    expect(moved).toMatchObject([{ name: 'accent', scheme: 'light', from: '#ffd700', to: '#866d00', needed: 4.5 }])
    expect(wcagContrast(hexOf(palette.light.accent), hexOf(palette.light.wash))).toBeLessThan(4.7)
    expect(palette.light.accent.h).toBe(palette.dark.accent.h)
  })

  it('come from one accent for light pages and for dark ones', () => {
    const { palette, moved } = createPalette({ accent: '#0f766e' })
    expect(moved).toEqual([])
    expect(hexOf(palette.light.accent)).toBe('#0f766e')
    expect(palette.dark.accent.l).toBeGreaterThan(palette.light.accent.l)
  })

  it('lie between ink and paper if only these are set', () => {
    const { palette } = createPalette({ paper: { light: '#fff8e7', dark: '#1a1206' } })
    for (const { paper, wash, line, quiet, ink } of Object.values(palette)) {
      const steps = [paper, wash, line, quiet, ink].map(({ l }) => l)
      expect(steps).toEqual(steps.toSorted((a, b) => (paper.l > ink.l ? b - a : a - b)))
    }
  })
})
