import type { Tag } from './parse'

/**
 * Returns the size of an SVG in CSS pixels from its outermost tag, as CSS sizes pictures: by width and height, by one
 * of them and the ratio of the viewBox (https://www.w3.org/TR/css-images-3/#sizing-terms), or by the viewBox itself.
 * `undefined` if none of these gives a size.
 */
export function sizeOf(root: Tag): { width: number; height: number } | undefined {
  const values = new Map(root.attributes.filter(({ uri }) => uri === '').map(({ local, value }) => [local, value]))
  const styles = parseStyle(values.get('style') ?? '')
  const em = fontSizeOf(styles.get('font-size') ?? values.get('font-size'))
  // A style overrides an attribute: https://www.w3.org/TR/SVG2/styling.html#PresentationAttributes.
  const side = (name: string) =>
    parseLength(styles.get(name), em) ?? (styles.has(name) ? undefined : parseLength(values.get(name), em))
  const box = parseViewBox(values.get('viewBox') ?? '')
  const width = side('width')
  const height = side('height')
  const size = {
    width: width ?? (box && height !== undefined ? (height * box.width) / box.height : box?.width),
    height: height ?? (box && width !== undefined ? (width * box.height) / box.width : box?.height),
  }
  if (!size.width || !size.height) return undefined
  return { width: Math.max(1, Math.round(size.width)), height: Math.max(1, Math.round(size.height)) }
}

const NUMBER = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?`
const LENGTH = new RegExp(String.raw`^\s*(${NUMBER})\s*([a-z]*)\s*$`, 'i')

/** Absolute units in pixels (https://www.w3.org/TR/css-values-4/#absolute-lengths), then relative ones in ems. */
const PIXELS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  pt: 96 / 72,
  pc: 16,
  rem: 16,
}
const EMS: Readonly<Record<string, number>> = { em: 1, ex: 0.5, ch: 0.5 }

/** Returns a length in pixels, above zero; `undefined` for a percentage, for `auto` and for what is not a length. */
function parseLength(text: string | undefined, em: number): number | undefined {
  const [, number = '', unit = ''] = LENGTH.exec(text ?? '') ?? []
  const name = unit.toLowerCase()
  const pixels = PIXELS[name] ?? (EMS[name] !== undefined ? EMS[name] * em : undefined)
  const length = Number(number) * (pixels ?? Number.NaN)
  return length > 0 && Number.isFinite(length) ? length : undefined
}

/** Default size of an em in pixels. */
const EM = 16

function fontSizeOf(text: string | undefined): number {
  return parseLength(text, EM) ?? EM
}

function parseViewBox(text: string): { width: number; height: number } | undefined {
  const numbers = text.trim().split(/\s*,\s*|\s+/)
  const [, , width = 0, height = 0] = numbers.map(Number)
  return numbers.length === 4 && width > 0 && height > 0 ? { width, height } : undefined
}

function parseStyle(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(';').flatMap((declaration) => {
      const [name = '', ...value] = declaration.split(':')
      return value.length > 0 ? [[name.trim().toLowerCase(), value.join(':').replace(/!important\s*$/i, '')]] : []
    }),
  )
}
