import { convert } from 'fontverter'
import * as harfbuzz from 'harfbuzzjs'
import { openTypeface, type Part, type Typeface } from './typeface'

/** One part of a variable typeface. */
export interface Face {
  readonly name: string
  /** Content of a WOFF2 file. */
  readonly data: Buffer
  /** Code points for which it has a glyph. */
  readonly characters: ReadonlySet<number>
}

/**
 * Typefaces for scripts that the publication's own has not, in order of preference. To support another script, install
 * its `@fontsource-variable` package and add it here.
 */
const OTHERS = [
  'noto-sans',
  'noto-sans-arabic',
  'noto-sans-hebrew',
  'noto-sans-thai',
  'noto-sans-sc',
  'noto-sans-jp',
  'noto-sans-kr',
] as const

/** In a Japanese text, characters shared with Chinese are drawn in their Japanese form. */
const JAPANESE_FIRST = [...OTHERS].sort((a, b) => Number(b === 'noto-sans-jp') - Number(a === 'noto-sans-jp'))

/**
 * Returns the first face that has a character of `text`, or `undefined` if none has: of the typeface `own`, otherwise of
 * one for the character's script. Typefaces are split into parts by Unicode range: only the parts that a text needs are
 * read, each once per process.
 */
export async function findFace(codePoint: number, text: string, own: Typeface): Promise<Face | undefined> {
  for (const typeface of preferred(codePoint, text, own)) {
    for (const part of typeface.parts) {
      if (!rangesOf(part).some(([first, last]) => first <= codePoint && codePoint <= last)) continue
      const face = await loadFace(typeface, part)
      if (face.characters.has(codePoint)) return face
    }
  }
  return undefined
}

function* preferred(codePoint: number, text: string, own: Typeface): Generator<Typeface> {
  const isJapanese = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) && codePoint >= FIRST_EAST_ASIAN
  yield own
  for (const name of isJapanese ? JAPANESE_FIRST : OTHERS) yield once(others, name, () => openNoto(name))
}

/** First code point of symbols, kana and Han. All characters that Japanese shares with Chinese come after it. */
const FIRST_EAST_ASIAN = 0x2e80

const others = new Map<string, Typeface>()
const openNoto = (name: string) => openTypeface({ from: `@fontsource-variable/${name}` }, '')

const faces = new Map<string, Promise<Face>>()

function loadFace(typeface: Typeface, part: Part): Promise<Face> {
  const name = `${typeface.name}-${part.name.replace(/[[\]]/g, '')}`
  return once(faces, `${name} ${typeface.version}`, async () => {
    const data = await typeface.read(part, 'normal')
    return { name, data, characters: await listCharacters(data) }
  })
}

// The ranges only say what a part is made for; some of their characters are in no font.
async function listCharacters(font: Buffer): Promise<ReadonlySet<number>> {
  const blob = new harfbuzz.Blob(await convert(font, 'sfnt'))
  return new Set(new harfbuzz.Face(blob).collectUnicodes())
}

type Range = readonly [first: number, last: number]

const ranges = new Map<string, Range[]>()

/** Parses `U+1f300,U+1f302-1f308` into pairs of first and last code point. */
function rangesOf({ range }: Part): readonly Range[] {
  if (range === undefined) return [[0, 0x10ffff]]
  return once(ranges, range, () =>
    range.split(',').map((text) => {
      const [first = '', last = first] = text.replace(/^U\+/i, '').split('-')
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
    }),
  )
}

function once<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}
