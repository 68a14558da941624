import { findFace, outlineOf } from '../typefaces'
import { headingsTypeface } from './faces'
import type { Mark } from './mark'

/**
 * Returns the mark of a publication that has none: the first letter of its name, in the colour of paper on a square of
 * the accent. If no typeface has it, the square alone.
 */
export async function letterMark(name: string): Promise<Mark> {
  const letter = /[\p{L}\p{N}]/u.exec(name)?.[0].toLocaleUpperCase() ?? ''
  const face = letter ? await findFace(letter.codePointAt(0) ?? 0, name, headingsTypeface()) : undefined
  const ground = `<rect width="${SIDE}" height="${SIDE}" rx="${SIDE * 0.16}" fill="var(--color-accent)"/>`
  return {
    width: SIDE,
    height: SIDE,
    viewBox: `0 0 ${SIDE} ${SIDE}`,
    attributes: '',
    drawing: ground + (face ? await drawLetter(letter, face) : ''),
    hasIds: false,
  }
}

const SIDE = 32

async function drawLetter(letter: string, face: Parameters<typeof outlineOf>[1]): Promise<string> {
  const { path, left, right, top, bottom } = await outlineOf(letter, face, 720)
  const scale = (SIDE * 0.58) / Math.max(top - bottom, right - left)
  const x = SIDE / 2 - (scale * (left + right)) / 2
  const y = SIDE / 2 + (scale * (top + bottom)) / 2
  return `<path fill="var(--color-paper)" transform="translate(${x} ${y}) scale(${scale} ${-scale})" d="${path}"/>`
}
