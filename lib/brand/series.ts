import {
  differenceEuclidean,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  type Oklch,
  wcagContrast,
} from 'culori'
import { palette } from './current'
import { type Colours, hexOf, type Palette } from './palette'

/** A colour of a series on light and on dark pages, in sRGB. */
export interface SeriesColour {
  readonly light: string
  readonly dark: string
}

/** As many series as can be told apart. */
export const MOST_SERIES = 6

let known: { readonly palette: Palette; readonly colours: readonly SeriesColour[] } | undefined

/**
 * Returns the colours of the series of a chart, the accent first. Each has a contrast of 3 with the ground, as WCAG asks for
 * (https://www.w3.org/WAI/WCAG22/Understanding/non-text-contrast), and is as far as possible from those before it, also for
 * readers who see no red, no green or no blue.
 */
export function seriesColours(): readonly SeriesColour[] {
  const now = palette()
  if (known?.palette !== now) {
    const [light, dark] = [choose(now.light), choose(now.dark)]
    known = { palette: now, colours: light.map((colour, at) => ({ light: colour, dark: dark[at] ?? colour })) }
  }
  return known.colours
}

function choose({ accent, paper, ink }: Colours): string[] {
  const ground = hexOf(paper)
  const candidates = HUES.flatMap((h) => LIGHTNESSES.map((l): Oklch => ({ mode: 'oklch', l, c: 0.13, h })))
    .concat({ ...ink, l: (ink.l + paper.l) / 2 })
    .map(hexOf)
    .filter((colour) => wcagContrast(colour, ground) >= NEEDED)
  const chosen = [hexOf(accent)]
  while (chosen.length < MOST_SERIES) {
    const [best] = candidates
      .map((colour) => ({ colour, far: Math.min(...chosen.map((other) => distance(colour, other))) }))
      .sort((a, b) => b.far - a.far)
    if (!best) break
    chosen.push(best.colour)
  }
  return chosen
}

const NEEDED = 3
const HUES = Array.from({ length: 18 }, (_, at) => at * 20)
const LIGHTNESSES = [0.3, 0.4, 0.5, 0.58, 0.66, 0.74, 0.82, 0.9]

const inOklab = differenceEuclidean('oklab')
const EYES = [
  (colour: never) => colour,
  filterDeficiencyProt(),
  filterDeficiencyDeuter(),
  filterDeficiencyTrit(),
] as const

/** Returns how far two colours are from each other in Oklab, for those who tell them apart worst. */
export function distance(one: string, other: string): number {
  return Math.min(...EYES.map((see) => inOklab(see(one as never), see(other as never))))
}
