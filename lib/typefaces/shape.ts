import { convert } from 'fontverter'
import * as harfbuzz from 'harfbuzzjs'
import type { Face } from './find-face'

/** Opens the font of a face. Its lengths are in units of the font unless a scale is set. */
export async function readFont({ data }: Pick<Face, 'data'>): Promise<harfbuzz.Font> {
  return new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(await convert(data, 'sfnt'))))
}

/** Chooses and places the glyphs of a text in one font, which keeps the weight. */
export function shape(text: string, font: harfbuzz.Font, weight: number): harfbuzz.Buffer {
  setWeight(font, weight)
  const buffer = new harfbuzz.Buffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  harfbuzz.shape(font, buffer)
  return buffer
}

export function setWeight(font: harfbuzz.Font, weight: number): void {
  font.setVariations([new harfbuzz.Variation('wght', weight)])
}
