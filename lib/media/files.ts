import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, dirname, extname } from 'node:path'
import { dependencies } from '../../package.json'
import type { Post } from '../content'
import { openCache } from '../disk-cache'
import { findFallback } from './encode'

/** A file beside a post, as its readers may see it. */
export interface Media {
  readonly file: string
  /** Absolute path. */
  readonly path: string
}

/** The pictures that lie beside a post and that it shows. Whatever else lies in its folder stays with the author. */
export function listMedia(post: Post): Media[] {
  const { folder, image, facts } = post
  if (folder === undefined) return []
  const shown = [image, ...facts.images].flatMap((picture) => picture?.path ?? [])
  const beside = new Set(shown.filter((path) => dirname(path) === folder))
  return [...beside].map((path) => ({ file: basename(path), path }))
}

/**
 * Bytes and media type of a picture of `post` under its own name, which stays when it changes: what feeds, other sites
 * and browsers that take no variant get. `undefined` when the post shows no such file.
 */
export async function loadMedia(
  post: Post,
  file: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string } | undefined> {
  const media = listMedia(post).find((media) => media.file === file)
  if (!media) return undefined
  const { path } = media
  const original = await readFile(path)
  // The lead picture is shared with its size, and those who show it want it large.
  const widest = path === post.image?.path ? Number.POSITIVE_INFINITY : WIDEST
  const name = createHash('sha256')
    .update(JSON.stringify([MAKING, widest]))
    .update(original)
    .digest('hex')
  const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream'
  const make = await findFallback(path, widest)
  return { bytes: make ? await openCache('media').readOrMake(name, make) : new Uint8Array(original), type }
}

/** Pixels: two for each that the text column has in CSS. */
const WIDEST = 1440

/** Raise the number when `findFallback` makes other bytes. */
const MAKING = [1, dependencies.sharp]

const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
}
