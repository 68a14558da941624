/** Half as wide again as the column of text, in pixels: below that there is little more to see. */
const WIDE = 1020

/** Returns true for a picture of so many pixels that readers may want to see it larger than in the text. */
export function isEnlarged(width: number | undefined): boolean {
  return width !== undefined && width > WIDE
}
