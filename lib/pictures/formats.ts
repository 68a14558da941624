/** Formats that we publish, with their file extensions. The first extension is the one to recommend. */
const EXTENSIONS = {
  avif: ['.avif'],
  gif: ['.gif'],
  jpeg: ['.jpg', '.jpeg'],
  png: ['.png'],
  svg: ['.svg'],
  webp: ['.webp'],
} as const

export type Format = keyof typeof EXTENSIONS

const formats = Object.keys(EXTENSIONS) as Format[]

/** Returns the recommended file extension of a format. */
export function extensionOf(format: Format): string {
  return EXTENSIONS[format][0]
}

/** Returns the format of a file extension, which has its dot and is in lower case. */
export function formatOf(extension: string): Format | undefined {
  return formats.find((format) => EXTENSIONS[format].some((known) => known === extension))
}

/** Returns the format of a file according to its bytes, whatever its name. */
export function recogniseFormat(bytes: Buffer): Format | undefined {
  const start = startOf(bytes)
  const format = formats.find((format) => SIGNATURES[format].some((pattern) => pattern.test(start)))
  return format === 'svg' && !bytes.includes('<svg') ? undefined : format
}

/** Returns the name of another format that could be mistaken for a picture, for messages. */
export function recogniseForeign(bytes: Buffer): string | undefined {
  const start = startOf(bytes)
  return Object.keys(FOREIGN).find((name) => FOREIGN[name]?.test(start))
}

function startOf(bytes: Buffer): string {
  return bytes.toString('latin1', 0, 1024)
}

// The brands of AVIF: https://aomediacodec.github.io/av1-avif/.
const SIGNATURES: Readonly<Record<Format, readonly RegExp[]>> = {
  avif: [/^[\s\S]{4}ftyp(?:avif|avis)/, /^[\s\S]{4}ftyp(?:mif1|msf1)[\s\S]{4}(?:[\s\S]{4}){0,8}?(?:avif|avis)/],
  gif: [/^GIF8[79]a/],
  jpeg: [/^\xff\xd8\xff/],
  png: [/^\x89PNG\r\n/],
  svg: [/^(?:\xef\xbb\xbf)?\s*</],
  webp: [/^RIFF[\s\S]{4}WEBP/],
}

/**
 * Names that authors know these formats by, and how their files begin. For those of HEIF:
 * https://nokiatech.github.io/heif/technical.html.
 */
const FOREIGN: Readonly<Record<string, RegExp>> = {
  HEIC: /^[\s\S]{4}ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/,
  TIFF: /^(?:II[*+]\0|MM\0[*+])/,
  BMP: /^BM[\s\S]{12}/,
  'JPEG XL': /^(?:\xff\n|[\s\S]{4}JXL )/,
  PDF: /^%PDF-/,
  Photoshop: /^8BPS/,
  ICO: /^\0\0[\s\S]\0/,
  HTML: /^\s*<(?:!doctype html|html|head|body)\b/i,
  'Git LFS': /^version https:\/\/git-lfs/,
}
