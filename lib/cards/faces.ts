import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { type Metrics, parseSfnt } from './sfnt'

/** A part of a typeface at one weight, ready to be drawn. */
export interface Face extends Metrics {
  readonly name: string
  readonly data: Buffer
}

/**
 * Typefaces by preference: the site's own, then one for each script that a title may be written in. To draw another
 * script, install its `@fontsource-variable` package and add it here.
 */
const families = [
  'hanken-grotesk',
  'noto-sans',
  'noto-sans-arabic',
  'noto-sans-hebrew',
  'noto-sans-sc',
  'noto-sans-kr',
] as const

/**
 * The first face that has the character, `undefined` when none has. Typefaces come in parts, each for some ranges of
 * Unicode: only the parts that a text needs are read, each once in a process. `weight` from 400 to 900.
 */
export async function findFace(codePoint: number, weight: number): Promise<Face | undefined> {
  for (const family of families) {
    for (const { name, ranges } of await loadParts(family)) {
      if (!ranges.some(([first, last]) => first <= codePoint && codePoint <= last)) continue
      const face = await loadFace(family, name, weight)
      if (face.advance(codePoint) !== undefined) return face
    }
  }
  return undefined
}

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

// Satori draws a variable font in its default weight: the weight is pinned first.
function loadFace(family: string, part: string, weight: number): Promise<Face> {
  // Numbered parts are called [4] in the list and 4 in the name of the file.
  const slice = `${family}-${part.replace(/[[\]]/g, '')}`
  const name = `${slice}-${weight}`
  return once(faces, name, async () => {
    const variable = await readFile(fontFile(family, 'files', `${slice}-wght-normal.woff2`))
    const options = { targetFormat: 'sfnt', variationAxes: { wght: weight }, keepAllGlyphs: true } as const
    const data = await subsetFont(variable, '', options)
    return { name, data, ...parseSfnt(data) }
  })
}

/** `U+1f300,U+1f302-1f308` as pairs of first and last. */
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
