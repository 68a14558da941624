/** Up to 256 colours: each of some inks on one paper, from none of it to all of it. */
export interface Palette {
  /** Red, green and blue of every colour. */
  readonly bytes: Uint8Array
  /** Numbers of the colours between the paper and that ink. Throws for an ink that is not in the palette. */
  ramp(ink: string): Uint8Array
  /** Number of the colour closest to this one. */
  nearest(red: number, green: number, blue: number): number
}

/** Colours are written `#rrggbb`. */
export function buildPalette(paper: string, inks: readonly string[]): Palette {
  const steps = Math.floor(256 / inks.length)
  const colours = inks.flatMap((ink) =>
    Array.from({ length: steps }, (_, step) => mix(parse(paper), parse(ink), step / (steps - 1))),
  )
  const known = new Map<number, number>()
  return {
    bytes: Uint8Array.from(colours.flat()),
    ramp(ink) {
      const index = inks.indexOf(ink)
      if (index < 0) throw new RangeError(`the colour ${ink} is not in the palette of the share cards`)
      return Uint8Array.from({ length: steps }, (_, step) => index * steps + step)
    },
    nearest(red, green, blue) {
      const key = (red << 16) | (green << 8) | blue
      const number = known.get(key) ?? closest(colours, [red, green, blue])
      known.set(key, number)
      return number
    },
  }
}

type Colour = readonly [red: number, green: number, blue: number]

function parse(hex: string): Colour {
  const number = Number.parseInt(hex.slice(1), 16)
  return [number >> 16, (number >> 8) & 0xff, number & 0xff]
}

function mix(from: Colour, to: Colour, share: number): Colour {
  const channel = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share)
  return [channel(0), channel(1), channel(2)]
}

function closest(colours: readonly Colour[], [red, green, blue]: Colour): number {
  const distances = colours.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2)
  return distances.indexOf(Math.min(...distances))
}
