import type { Face } from './find-face'
import { readFont, shape } from './shape'

/** The outline of one character. */
export interface Outline {
  /** Data of an SVG path whose y axis points up, from the baseline. */
  readonly path: string
  /** Box around it in the same units. */
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** Returns the outline of a character at a weight of its face, such as 720. */
export async function outlineOf(character: string, face: Face, weight: number): Promise<Outline> {
  const font = await readFont(face)
  const [glyph] = shape(character, font, weight).getGlyphInfos()
  const extents = font.glyphExtents(glyph?.codepoint ?? 0)
  const { xBearing = 0, yBearing = 0, width = 0, height = 0 } = extents ?? {}
  return {
    path: font.glyphToPath(glyph?.codepoint ?? 0),
    left: xBearing,
    right: xBearing + width,
    top: yBearing,
    bottom: yBearing + height,
  }
}
