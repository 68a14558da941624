import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { convert } from 'fontverter'
import * as harfbuzz from 'harfbuzzjs'

/** One part of a variable typeface. */
export interface Face {
  readonly name: string
  /** Content of a WOFF2 file. */
  readonly data: Buffer
  /** Code points for which it has a glyph. */
  readonly characters: ReadonlySet<number>
}

/**
 * Typefaces in order of preference: the site's own, then one for each script that a title may be written in. To support
 * another script, install its `@fontsource-variable` package and add it here.
 */
const families = [
  'hanken-grotesk',
  'noto-sans',
  'noto-sans-arabic',
  'noto-sans-hebrew',
  'noto-sans-thai',
  'noto-sans-sc',
  'noto-sans-jp',
  'noto-sans-kr',
] as const

/** In a Japanese text, characters shared with Chinese are drawn in their Japanese form. */
const japaneseFirst = [...families].sort((a, b) => Number(b === 'noto-sans-jp') - Number(a === 'noto-sans-jp'))

/**
 * Returns the first face that has the character, or `undefined` if none has. Typefaces are split into parts by Unicode
 * range: only the parts that a text needs are read, each once per process.
 */
export async function findFace(codePoint: number, text: string): Promise<Face | undefined> {
  for (const family of preferred(codePoint, text)) {
    for (const { name, ranges } of await loadParts(family)) {
      if (!ranges.some(([first, last]) => first <= codePoint && codePoint <= last)) continue
      const face = await loadFace(family, name)
      if (face.characters.has(codePoint)) return face
    }
  }
  return undefined
}

function preferred(codePoint: number, text: string): readonly string[] {
  const isJapanese = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
  return isJapanese && codePoint >= FIRST_EAST_ASIAN ? japaneseFirst : families
}

/** First code point of symbols, kana and Han. All characters that Japanese shares with Chinese come after it. */
const FIRST_EAST_ASIAN = 0x2e80

interface Part {
  readonly name: string
  readonly ranges: readonly (readonly [first: number, last: number])[]
}

const partsOf = new Map<string, Promise<Part[]>>()

function loadParts(family: string): Promise<Part[]> {
  return once(partsOf, family, async () => {
    const parts: unknown = JSON.parse(await readFile(fontFile(family, 'unicode.json'), 'utf8'))
    return Object.entries(Object(parts)).map(([name, ranges]) => ({ name, ranges: parseRanges(String(ranges)) }))
  })
}

const faces = new Map<string, Promise<Face>>()

function loadFace(family: string, part: string): Promise<Face> {
  // Numbered parts are called [4] in the list, but 4 in the file name.
  const name = `${family}-${part.replace(/[[\]]/g, '')}`
  return once(faces, name, async () => {
    const data = await readFile(fontFile(family, 'files', `${name}-wght-normal.woff2`))
    return { name, data, characters: await listCharacters(data) }
  })
}

// The ranges only say what a part is made for; some of their characters are in no font.
async function listCharacters(font: Buffer): Promise<ReadonlySet<number>> {
  const blob = new harfbuzz.Blob(await convert(font, 'sfnt'))
  return new Set(new harfbuzz.Face(blob).collectUnicodes())
}

/** Parses `U+1f300,U+1f302-1f308` into pairs of first and last code point. */
function parseRanges(text: string): [number, number][] {
  return text.split(',').map((range) => {
    const [first = '', last = first] = range.replace(/^U\+/i, '').split('-')
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
  })
}

function once<Value>(known: Map<string, Promise<Value>>, key: string, load: () => Promise<Value>): Promise<Value> {
  const loaded = known.get(key) ?? load()
  known.set(key, loaded)
  return loaded
}

function fontFile(family: string, ...path: string[]): string {
  return join(process.cwd(), 'node_modules/@fontsource-variable', family, ...path)
}
