import { readFile } from 'node:fs/promises'
import { basename, dirname, extname } from 'node:path'
import type { Post } from '../content'

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

/** Bytes and media type of a picture of `post`, or `undefined` when it shows no such file. */
export async function loadMedia(
  post: Post,
  file: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string } | undefined> {
  const media = listMedia(post).find((media) => media.file === file)
  if (!media) return undefined
  const bytes = new Uint8Array(await readFile(media.path))
  return { bytes, type: types[extname(file).toLowerCase()] ?? 'application/octet-stream' }
}

const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
}
