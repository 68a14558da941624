import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { PictureFault } from './fault'
import { extensionOf, type Format, formatOf, recogniseForeign, recogniseFormat } from './formats'
import { movesInside } from './moving'
import { measureSvg } from './svg'

/** Size of a picture in CSS pixels as displayed (with a photograph's orientation applied), and of its file in bytes. */
export interface Measure {
  readonly width: number
  readonly height: number
  readonly bytes: number
  /** True for a bitmap without animation. */
  readonly still: boolean
}

/** Maximum number of pixels of a picture: a few bytes can ask for more memory than there is. */
const PIXELS = 40_000_000

/**
 * Reads and measures the picture at an absolute path. Throws a `PictureFault` for one that must not be published. Does
 * not decode its pixels; `checkPixels` does.
 */
export async function inspectPicture(path: string): Promise<Measure> {
  const name = basename(path)
  const bytes = await readFile(path)
  const format = checkFormat(bytes, name)
  if (format === 'svg') return { ...measureSvg(bytes, name), bytes: bytes.length, still: false }
  // Loaded on first use, because most checks measure no picture.
  const { default: sharp } = await import('sharp')
  const found = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined)
  if (!found) throw damagedPicture(name)
  if (found.compression === 'hevc') throw foreignPicture(name, 'HEIC')
  const turned = (found.orientation ?? 1) >= 5
  const { width, height, pages = 1 } = found
  if (width * height > PIXELS) {
    const message = `${name} has ${Math.round((width * height) / 1_000_000)} million pixels, expected at most 40 million`
    throw new PictureFault('picture-size', message, 'save it smaller: 2400 pixels wide are enough')
  }
  return {
    width: turned ? height : width,
    height: turned ? width : height,
    bytes: bytes.length,
    still: pages === 1 && !movesInside(bytes, format),
  }
}

/** Returns the fault of a picture whose file is incomplete or damaged. */
export function damagedPicture(name: string): PictureFault {
  const message = `${name} is damaged or incomplete`
  return new PictureFault('damaged-picture', message, 'copy it again from its source, or save it again')
}

function checkFormat(bytes: Buffer, name: string): Format {
  if (bytes.length === 0) {
    throw new PictureFault('damaged-picture', `${name} is empty`, 'copy it again from its source')
  }
  const extension = extname(name)
  const expected = formatOf(extension.toLowerCase())
  const found = recogniseFormat(bytes)
  if (found && found !== expected) {
    const right = `${basename(name, extension)}${extensionOf(found)}`
    throw new PictureFault('picture-type', `${name} contains a picture of type ${found}`, `name it ${right}`)
  }
  const foreign = found ? undefined : recogniseForeign(bytes)
  // If a text is not a valid SVG, the parser of SVGs gives the best explanation.
  const format = found ?? (expected === 'svg' && !foreign ? expected : undefined)
  if (!format) throw foreignPicture(name, foreign)
  return format
}

function foreignPicture(name: string, found: string | undefined): PictureFault {
  if (found === 'Git LFS') {
    const message = `${name} is a Git LFS pointer, not the picture itself`
    return new PictureFault('picture-type', message, 'run git lfs pull, in continuous integration too')
  }
  const message = found
    ? `${name} is of type ${found}, which is not a type for web pages`
    : `${name} is not a picture that can be read`
  return new PictureFault('picture-type', message, 'save it again as .jpg, .png, .webp or .avif')
}
