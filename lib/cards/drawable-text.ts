import { headingsTypeface } from '../brand'
import { type Direction, directionOf } from '../direction'
import { type Face, findFace } from '../typefaces'

/** A text that can be drawn as it is: each of its characters has a glyph in one of `faces`. */
export interface DrawableText {
  readonly text: string
  readonly faces: readonly Face[]
  /** Direction of its first letter. */
  readonly direction: Direction
}

/**
 * Prepares `text` for drawing. Pictures and symbols that no face has (mostly emoji) are left out, so that a card never
 * shows a missing-glyph box. Leaving out a letter or number would change the meaning, so if no face has one, the result
 * is empty, as it is if nothing is left.
 */
export async function toDrawable(text: string): Promise<DrawableText> {
  const own = headingsTypeface()
  const faces = new Set<Face>()
  let drawn = ''
  for (const character of plain(text)) {
    if (JOINERS.includes(character)) {
      drawn += character
      continue
    }
    const face = await findFace(character.codePointAt(0) ?? 0, text, own)
    if (!face && /[\p{L}\p{M}\p{N}]/u.test(character)) return nothing
    if (!face) continue
    faces.add(face)
    drawn += character
  }
  const kept = drawn.replace(/ +/g, ' ').trim()
  return { text: showBreaks(kept), faces: [...faces], direction: directionOf(kept) ?? 'ltr' }
}

const nothing: DrawableText = { text: '', faces: [], direction: 'ltr' }

// Normalises characters that have several forms, and replaces spaces and hyphens that few fonts contain by ordinary
// ones. Direction marks have no shape of their own, and joiners matter only between letters.
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
 * Inserts zero-width spaces where a line may break but the renderer would not break it: between Thai words, which are
 * written without spaces, and within addresses and other names that contain separators.
 */
function showBreaks(text: string): string {
  return text
    .replace(/\p{Script=Thai}+/gu, (run) => [...thai.segment(run)].map(({ segment }) => segment).join(BREAK))
    .replace(/[!-~]{17,}/g, (name) => name.replace(/(?<=[/_.,:;&=?@|+~<>()])(?=[a-z\d])/gi, BREAK))
}

const BREAK = '\u200b'
const thai = new Intl.Segmenter('th', { granularity: 'word' })
