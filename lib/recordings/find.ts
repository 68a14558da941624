import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { decodeAddress } from '../address'
import { locatePicture, PictureFault, type PictureHome, readableName } from '../pictures'
import type { Problem, Rule } from '../problems'
import { variantPath } from '../urls'
import { captionsFault } from './captions'
import { inspectRecording, type Length } from './inspect'

export { typeOfFile } from './types'

/** A file of a text that is served as it is. */
export interface ServedFile {
  /** Absolute path. */
  readonly path: string
  /** Site path. A file beside a text has a name with a hash of its content, so that clients may keep it for ever. */
  readonly served: string
  /** Name that it is served under in the folder of media, if it is not one of `content/public/`. */
  readonly file?: string
  readonly bytes: number
}

/** A recording of a text, found and measured. */
export interface Recording extends ServedFile, Length {}

/**
 * Returns the recording that `src` names, a file beside the text or in `content/public/`. Throws a `PictureFault` that
 * says what is wrong with it.
 */
export async function findRecording(src: string, home: PictureHome): Promise<Recording> {
  const file = await findFile(src, home)
  return { ...file, ...(await inspectRecording(file.path)) }
}

/** Returns the captions that `src` names, likewise. */
export async function findCaptions(src: string, home: PictureHome): Promise<ServedFile> {
  const file = await findFile(src, home)
  const name = basename(file.path)
  if (extname(name).toLowerCase() !== '.vtt') {
    throw new PictureFault(
      'captions',
      `${name} is not a file of captions`,
      'save them as WebVTT, in a file that ends in .vtt',
    )
  }
  if (file.bytes > MOST_CAPTIONS)
    throw new PictureFault('captions', `${name} has more than 4 MiB`, 'captions hold text alone')
  const fault = captionsFault(name, await readFile(file.path, 'utf8'))
  if (fault) throw new PictureFault('captions', fault.message, fault.hint)
  return file
}

/** Captions of a day have 2 MB. */
const MOST_CAPTIONS = 4 * 1024 * 1024

async function findFile(src: string, home: PictureHome): Promise<ServedFile> {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(src)) {
    throw new PictureFault(
      'external-recording',
      `${src} is on another site`,
      'save it beside the text, or show it with <YouTube>, <Vimeo> or a link',
    )
  }
  const written = decodeAddress(src.replace(/[?#].*$/, ''))
  const path = await locatePicture(written, home).catch((error: unknown) => {
    throw error instanceof PictureFault ? ofRecording(error) : error
  })
  const { size: bytes } = await stat(path)
  if (written.startsWith('/')) return { path, served: encodeURI(written), bytes }
  const file = `${readableName(path)}.${await hashOf(path)}${extname(path).toLowerCase()}`
  return { path, served: (home.recordingsPath ?? variantPath('')) + file, file, bytes }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex').slice(0, 10)
}

/** The faults of places are those of pictures, in other words. */
function ofRecording({ rule, message, hint }: PictureFault): PictureFault {
  return new PictureFault(
    RULES[rule] ?? rule,
    message,
    hint.replaceAll('the picture', 'the file').replaceAll('/images/', '/'),
  )
}

const RULES: { readonly [Name in Rule]?: Rule } = {
  'missing-picture': 'missing-recording',
  'picture-place': 'recording-place',
}

/** Some hosts take no file that is larger: https://developers.cloudflare.com/pages/platform/limits/#file-size */
const HEAVY = 25 * 1024 * 1024

/** Returns a warning for a recording that is too large for some hosts and many readers, or `undefined`. */
export function heavyRecording(
  written: string,
  { bytes }: Pick<ServedFile, 'bytes'>,
): (Pick<Problem, 'rule' | 'severity' | 'message'> & { readonly hint: string }) | undefined {
  if (bytes <= HEAVY) return undefined
  const message = `${written} has ${(bytes / 1024 / 1024).toFixed(0)} MiB; some hosts take no file over 25`
  const hint = 'save it smaller: 1280 pixels wide and 1.5 Mbit/s are enough for a talk'
  return { rule: 'heavy-recording', severity: 'warning', message, hint }
}
