import { type Face, findFace } from './faces'

/** A text that can be drawn as it is: every character of it has a glyph in one of `faces`. */
export interface Lettering {
  readonly text: string
  readonly faces: readonly Face[]
  readonly direction: 'ltr' | 'rtl'
}

/**
 * `text` for drawing at `weight`: pictures and signs that no face has (emoji, mostly) are left out, so that a card never
 * shows the box of a missing glyph. A text with a letter or a number that no face has would say something else without
 * it: empty text then, as when nothing is left.
 */
export async function letter(text: string, weight: number): Promise<Lettering> {
  const faces = new Set<Face>()
  let drawn = ''
  for (const character of plain(text)) {
    const face = await findFace(character.codePointAt(0) ?? 0, weight)
    if (!face && /[\p{L}\p{M}\p{N}]/u.test(character)) return nothing
    if (!face) continue
    faces.add(face)
    drawn += character
  }
  const kept = drawn.replace(/ +/g, ' ').trim()
  return { text: kept, faces: [...faces], direction: directionOf(kept) }
}

const nothing: Lettering = { text: '', faces: [], direction: 'ltr' }

// One form for every character that has several, and ordinary ones for spaces and hyphens that few fonts hold. Joiners
// and marks of direction have no shape of their own.
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+|\p{Zs}/gu, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\p{C}|\p{Variation_Selector}|\u20E3/gu, '')
}

/** The direction of the first letter, as `dir="auto"` has it. */
function directionOf(text: string): 'ltr' | 'rtl' {
  const [first = ''] = /\p{L}/u.exec(text) ?? []
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first)
    ? 'rtl'
    : 'ltr'
}
