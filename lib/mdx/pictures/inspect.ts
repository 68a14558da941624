import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { PictureFault } from './fault'
import { measureSvg } from './svg'

/** Size of a picture in CSS pixels as it is shown (a photograph's orientation applied), and of its file in bytes. */
export interface Measure {
  readonly width: number
  readonly height: number
  readonly bytes: number
  /** Made of pixels that do not move. */
  readonly still: boolean
}

/** Pixels of a picture, at most: a few bytes can ask for more memory than there is. */
const PIXELS = 40_000_000

/** Extension -> what sharp calls the format. */
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  '.avif': ['heif'],
  '.gif': ['gif'],
  '.jpeg': ['jpeg'],
  '.jpg': ['jpeg'],
  '.png': ['png'],
  '.svg': ['svg'],
  '.webp': ['webp'],
}

/** Reads and measures the picture at an absolute path; throws a `PictureFault` for one that must not be published. */
export async function inspectPicture(path: string): Promise<Measure> {
  const extension = extname(path).toLowerCase()
  const formats = FORMATS[extension]
  const name = path.split(/[\\/]/).at(-1)
  if (!formats) {
    throw new PictureFault('picture-type', `${name} is of no type that browsers show`, `save it as ${types()}`)
  }
  const { size } = await stat(path)
  if (extension === '.svg') return { ...measureSvg(await readFile(path)), bytes: size, still: false }
  // Loaded when it is first needed: most checks measure no picture.
  const { default: sharp } = await import('sharp')
  const found = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined)
  if (!found)
    throw new PictureFault('picture-type', `${name} is not a picture that can be read`, `save it again as ${types()}`)
  if (!formats.includes(found.format ?? '')) {
    const real = found.format === 'heif' ? 'avif' : found.format
    throw new PictureFault('picture-type', `${name} holds a picture of type ${real}`, `name it .${real}`)
  }
  const turned = (found.orientation ?? 1) >= 5
  const { width, height, pages = 1 } = found
  if (width * height > PIXELS) {
    const message = `${name} has ${Math.round((width * height) / 1_000_000)} million pixels, expected at most 40 million`
    throw new PictureFault('picture-size', message, 'save it smaller: 2400 pixels wide are enough')
  }
  return { width: turned ? height : width, height: turned ? width : height, bytes: size, still: pages === 1 }
}

function types(): string {
  return Object.keys(FORMATS)
    .filter((extension) => extension !== '.jpeg')
    .join(', ')
}
