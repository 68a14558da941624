import type { Font } from 'harfbuzzjs'
import { directionOf } from '../direction'
import { type Face, findFace } from './find-face'
import { readFont, setWeight, shape } from './shape'
import type { Typeface } from './typeface'

/** A line of text as a typeface sets it. Lengths are in thousandths of the font size. */
export interface SetLine {
  readonly width: number
  /** Returns the letters as data of an SVG path whose y axis points up, from the start of the baseline. */
  outline(): { readonly path: string; readonly x: number }[]
}

export interface Typesetter {
  /** Sets a line whose characters are among those that the typesetter was made for. */
  set(text: string, weight: number): SetLine
}

/**
 * Returns a typesetter for the characters of `text`, in the typeface `own` where it has them, otherwise in one for their
 * script. A character that no typeface has, such as an emoji, takes one em and has no outline.
 */
export async function typesetterFor(text: string, own: Typeface): Promise<Typesetter> {
  const faces = new Map<string, Face | undefined>()
  for (const character of new Set(text)) {
    faces.set(character, await findFace(character.codePointAt(0) ?? 0, text, own))
  }
  const files = new Set([...faces.values()].flatMap((face) => face ?? []))
  const fonts = new Map(await Promise.all([...files].map(async (face) => [face, await openFont(face)] as const)))
  return {
    set(line, weight) {
      const runs = runsOf(line, faces).map(({ face, characters }) => {
        const font = face && fonts.get(face)
        return font ? setRun(characters, font, weight) : blank(characters)
      })
      if (directionOf(line) === 'rtl') runs.reverse()
      return join(runs)
    },
  }
}

interface Run {
  readonly face: Face | undefined
  readonly characters: string
}

/** Divides a line where the face changes. Spaces, joiners and marks go with what is before them. */
function runsOf(line: string, faces: ReadonlyMap<string, Face | undefined>): Run[] {
  const runs: { face: Face | undefined; characters: string }[] = []
  for (const character of line) {
    const last = runs.at(-1)
    const face = faces.get(character)
    if (last && (face === last.face || NEUTRAL.test(character))) last.characters += character
    else runs.push({ face, characters: character })
  }
  return runs
}

const NEUTRAL = /[\s\p{M}\p{Cf}]/u

function join(runs: readonly SetLine[]): SetLine {
  return {
    width: runs.reduce((sum, { width }) => sum + width, 0),
    outline() {
      let start = 0
      return runs.flatMap((run) => {
        const letters = run.outline().map(({ path, x }) => ({ path, x: x + start }))
        start += run.width
        return letters
      })
    },
  }
}

const blank = (characters: string): SetLine => ({ width: EM * [...characters].length, outline: () => [] })

function setRun(characters: string, font: Font, weight: number): SetLine {
  const buffer = shape(characters, font, weight)
  const places = buffer.getGlyphPositions()
  const glyphs = buffer.getGlyphInfos()
  return {
    width: places.reduce((sum, { xAdvance }) => sum + xAdvance, 0),
    outline() {
      setWeight(font, weight)
      let start = 0
      return glyphs.map(({ codepoint }, index) => {
        const { xAdvance = 0, xOffset = 0 } = places[index] ?? {}
        const letter = { path: font.glyphToPath(codepoint), x: start + xOffset }
        start += xAdvance
        return letter
      })
    },
  }
}

const opened = new WeakMap<Face, Promise<Font>>()

function openFont(face: Face): Promise<Font> {
  const font = opened.get(face) ?? scaled(face)
  opened.set(face, font)
  return font
}

async function scaled(face: Face): Promise<Font> {
  const font = await readFont(face)
  font.setScale(EM, EM)
  return font
}

const EM = 1000
