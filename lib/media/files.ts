import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, dirname, extname } from 'node:path'
import project from '../../package.json' with { type: 'json' }
import type { Document } from '../content'
import { openCache } from '../disk-cache'
import { findFallback } from './encode'

/** A file beside a text that its readers may see. */
export interface Media {
  readonly file: string
  /** Absolute path. */
  readonly path: string
}

/** Returns the pictures beside a text that it shows. Other files in its folder are not published. */
export function listMedia({ folder, image, facts }: Document): Media[] {
  if (folder === undefined) return []
  const shown = [image, ...facts.images].flatMap((picture) => picture?.path ?? [])
  const beside = new Set(shown.filter((path) => dirname(path) === folder))
  return [...beside].map((path) => ({ file: basename(path), path }))
}

/**
 * Returns the bytes and media type of a picture of a text under its own name, which stays the same when the picture
 * changes. This is what feeds, other sites and browsers that use no variant get. `undefined` if the text does not show
 * that file.
 */
export async function loadMedia(
  text: Document,
  file: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string } | undefined> {
  const media = listMedia(text).find((media) => media.file === file)
  if (!media) return undefined
  const { path } = media
  const original = await readFile(path)
  // The lead picture is announced with its size when the text is shared, and other sites show it large.
  const widest = path === text.image?.path ? Number.POSITIVE_INFINITY : WIDEST
  const name = createHash('sha256')
    .update(JSON.stringify([MAKING, widest]))
    .update(original)
    .digest('hex')
  const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream'
  const make = await findFallback(path, widest)
  return { bytes: make ? await openCache('media').readOrMake(name, make) : new Uint8Array(original), type }
}

/** Answers a request for a picture of a text; 404 if there is no such text, or if it does not show that file. */
export async function respondWithMedia(text: Document | undefined, file: string): Promise<Response> {
  const media = text && (await loadMedia(text, file))
  if (!media) return new Response(null, { status: 404 })
  return new Response(media.bytes, { headers: { 'content-type': media.type } })
}

/** In pixels: two for each CSS pixel of the text column. */
const WIDEST = 1440

/** Increase the number whenever `findFallback` produces different bytes. */
const MAKING = [1, project.dependencies.sharp]

const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
}
