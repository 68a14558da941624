import { type Direction, directionOf } from '../direction'
import { type Face, findFace } from './faces'

/** A text that can be drawn as it is: every character of it has a glyph in one of `faces`. */
export interface DrawableText {
  readonly text: string
  readonly faces: readonly Face[]
  /** That of its first letter. */
  readonly direction: Direction
}

/**
 * `text` for drawing: pictures and signs that no face has (emoji, mostly) are left out, so that a card never shows the
 * box of a missing glyph. A text with a letter or a number that no face has would say something else without it: empty
 * text then, as when nothing is left.
 */
export async function toDrawable(text: string): Promise<DrawableText> {
  const faces = new Set<Face>()
  let drawn = ''
  for (const character of plain(text)) {
    if (JOINERS.includes(character)) {
      drawn += character
      continue
    }
    const face = await findFace(character.codePointAt(0) ?? 0, text)
    if (!face && /[\p{L}\p{M}\p{N}]/u.test(character)) return nothing
    if (!face) continue
    faces.add(face)
    drawn += character
  }
  const kept = drawn.replace(/ +/g, ' ').trim()
  return { text: showBreaks(kept), faces: [...faces], direction: directionOf(kept) ?? 'ltr' }
}

const nothing: DrawableText = { text: '', faces: [], direction: 'ltr' }

// One form for every character that has several, and ordinary ones for spaces and hyphens that few fonts hold. Marks of
// direction have no shape of their own, and joiners one only between letters.
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+|\p{Zs}/gu, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/(?<![\p{L}\p{M}])[\u200c\u200d]|[\u200c\u200d](?!\p{L})/gu, '')
    .replace(/[^\P{C}\u200c\u200d]|\p{Variation_Selector}|\u20e3/gu, '')
}

const JOINERS = '\u200c\u200d'

/**
 * Marks with spaces of no width where a line may break and the renderer would not: between words of Thai, which has no
 * spaces there, and within addresses and other names that are put together with signs.
 */
function showBreaks(text: string): string {
  return text
    .replace(/\p{Script=Thai}+/gu, (run) => [...thai.segment(run)].map(({ segment }) => segment).join(BREAK))
    .replace(/[!-~]{17,}/g, (name) => name.replace(/(?<=[/_.,:;&=?@|+~<>()])(?=[a-z\d])/gi, BREAK))
}

const BREAK = '\u200b'
const thai = new Intl.Segmenter('th', { granularity: 'word' })
