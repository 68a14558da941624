/** What a text needs to know of a font before it is drawn. Advances are in em. */
export interface Metrics {
  /** Advance of a character, `undefined` when the font has no glyph for it. */
  advance(codePoint: number): number | undefined
}

/**
 * Reads the character map and the advances of a TrueType or OpenType font
 * (https://learn.microsoft.com/typography/opentype/spec/cmap, …/hmtx). Throws a `RangeError` for what is none.
 */
export function parseSfnt(font: Buffer): Metrics {
  const glyphOf = parseCharacterMap(table(font, 'cmap'))
  const unitsPerEm = table(font, 'head').readUInt16BE(18)
  const measured = table(font, 'hhea').readUInt16BE(34)
  const widths = table(font, 'hmtx')
  return {
    advance(codePoint) {
      const glyph = glyphOf(codePoint)
      return glyph && widths.readUInt16BE(4 * Math.min(glyph, measured - 1)) / unitsPerEm
    },
  }
}

/** Glyph of a character; `undefined` for glyph 0, the box of missing characters. */
type GlyphOf = (codePoint: number) => number | undefined

function table(font: Buffer, tag: string): Buffer {
  const count = font.readUInt16BE(4)
  for (let entry = 12; entry < 12 + 16 * count; entry += 16) {
    if (font.toString('latin1', entry, entry + 4) === tag) return font.subarray(font.readUInt32BE(entry + 8))
  }
  throw new RangeError(`a font without a table ${tag}`)
}

// Fonts carry the same map in several formats; 12 reaches every plane, 4 the first one.
function parseCharacterMap(cmap: Buffer): GlyphOf {
  const count = cmap.readUInt16BE(2)
  const maps = Array.from({ length: count }, (_, index) => cmap.subarray(cmap.readUInt32BE(4 + 8 * index + 4)))
  const full = maps.find((map) => map.readUInt16BE(0) === 12)
  const basic = maps.find((map) => map.readUInt16BE(0) === 4)
  if (full) return groups(full)
  if (basic) return segments(basic)
  throw new RangeError('a font without a Unicode character map')
}

function groups(map: Buffer): GlyphOf {
  const count = map.readUInt32BE(12)
  return (codePoint) => {
    for (let entry = 16; entry < 16 + 12 * count; entry += 12) {
      if (codePoint > map.readUInt32BE(entry + 4)) continue
      const first = map.readUInt32BE(entry)
      return codePoint < first ? undefined : map.readUInt32BE(entry + 8) + codePoint - first || undefined
    }
    return undefined
  }
}

function segments(map: Buffer): GlyphOf {
  const size = map.readUInt16BE(6)
  const [ends, starts, deltas, offsets] = [14, 16 + size, 16 + 2 * size, 16 + 3 * size]
  return (codePoint) => {
    for (let entry = 0; entry < size; entry += 2) {
      if (codePoint > map.readUInt16BE(ends + entry)) continue
      const start = map.readUInt16BE(starts + entry)
      if (codePoint < start) return undefined
      const offset = map.readUInt16BE(offsets + entry)
      const delta = map.readUInt16BE(deltas + entry)
      if (offset === 0) return (codePoint + delta) % 0x10000 || undefined
      const glyph = map.readUInt16BE(offsets + entry + offset + 2 * (codePoint - start))
      return glyph === 0 ? undefined : (glyph + delta) % 0x10000
    }
    return undefined
  }
}
