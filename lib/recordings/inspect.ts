import { open } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { PictureFault } from '../pictures'
import { type BoxReader, readMp4 } from './mp4'
import { type Format, formats, type Kind } from './types'

/** What a recording is, without its content. */
export interface Length {
  readonly kind: Kind
  /** Media type. */
  readonly type: string
  /** Absent if the file does not say, as in what browsers record. */
  readonly seconds?: number
  /** In pixels; absent for sound. */
  readonly width?: number
  readonly height?: number
}

/**
 * Reads what the recording at an absolute path is, from its first bytes and its tables. Throws a `PictureFault` if it is
 * none that browsers play, or if its name says something else.
 */
export async function inspectRecording(path: string): Promise<Length> {
  const name = basename(path)
  const file = await open(path)
  try {
    const read: BoxReader = async (at, length) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
      return buffer.subarray(0, bytesRead)
    }
    const format = checkFormat(await read(0, 4096), name)
    // Loaded on first use, because most texts show no recording.
    const { parseFile } = await import('music-metadata')
    const parsed = await parseFile(path, { duration: true, skipCovers: true }).catch(() => undefined)
    if (!parsed) throw damaged(name)
    const { duration = 0, trackInfo } = parsed.format
    if (format.kind === 'sound') return { kind: 'sound', type: format.type, ...lengthOf(duration) }
    const track = trackInfo.find(({ video }) => video)?.video
    const webm = { width: track?.pixelWidth ?? 0, height: track?.pixelHeight ?? 0, seconds: duration }
    const { width, height, seconds } = (format === formats.mp4 ? await readMp4(read) : webm) ?? webm
    if (width === 0 || height === 0) {
      throw new PictureFault(
        'recording-type',
        `${name} has no pictures in it`,
        `show it with <Audio src="./${name}" … />`,
      )
    }
    return { kind: 'video', type: format.type, ...lengthOf(seconds), width, height }
  } finally {
    await file.close()
  }
}

function lengthOf(seconds: number): { readonly seconds?: number } {
  return Number.isFinite(seconds) && seconds > 0 ? { seconds: Math.round(seconds * 1000) / 1000 } : {}
}

function damaged(name: string): PictureFault {
  return new PictureFault(
    'damaged-recording',
    `${name} is damaged or incomplete`,
    'copy it again from its source, or save it again',
  )
}

function checkFormat(start: Buffer, name: string): Format {
  if (start.length === 0) throw damaged(name)
  const bytes = start.toString('latin1')
  const found = RECOGNISED.find(([pattern]) => pattern.test(bytes))?.[1]
  const extension = extname(name)
  const known = Object.values<Format>(formats).find(({ extensions }) => extensions.includes(extension.toLowerCase()))
  if (found && 'type' in found) {
    // A container may hold sound alone under either name.
    const isSame = known?.type.split('/')[1] === found.type.split('/')[1]
    if (known && isSame) return known
    const right = `${basename(name, extension)}${found.extensions[0]}`
    throw new PictureFault('recording-type', `${name} contains ${found.type}`, `name it ${right}`)
  }
  const message = found
    ? `${name} is of type ${found.name}, which not every browser plays`
    : `${name} is not a video or a recording of sound`
  throw new PictureFault('recording-type', message, 'save it as .mp4 (H.264 with AAC), .webm, .mp3 or .m4a')
}

const RECOGNISED: readonly (readonly [RegExp, Format | { readonly name: string }])[] = [
  [/^.{4}ftypqt/s, { name: 'QuickTime' }],
  [/^.{4}ftypM4[AB]/s, formats.m4a],
  [/^.{4}ftyp(?!hei|hev|avi|mif|msf)/s, formats.mp4],
  [/^.E\xdf\xa3.{0,60}webm/s, formats.webm],
  [/^.E\xdf\xa3/s, { name: 'Matroska' }],
  [/^(?:ID3|\xff[\xe2-\xe7\xf2-\xf7\xfa-\xff])/, formats.mp3],
  [/^OggS/, formats.ogg],
  [/^RIFF.{4}WAVE/s, formats.wav],
  [/^fLaC/, formats.flac],
  [/^RIFF.{4}AVI /s, { name: 'AVI' }],
  [/^FLV/, { name: 'Flash' }],
  [/^0&\xb2u/, { name: 'Windows Media' }],
  [/^version https:\/\/git-lfs/, { name: 'Git LFS pointer' }],
  [/^GIF8/, { name: 'GIF' }],
]
