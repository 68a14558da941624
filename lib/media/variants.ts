import { stat } from 'node:fs/promises'
import type { Author, Document, Post } from '../content'
import { openCache } from '../disk-cache'
import {
  buildSources,
  inspectPicture,
  type PicturePlace,
  type PictureSource,
  planVariants,
  type Variant,
} from '../pictures'
import { encodeVariant } from './encode'

/** A variant and the picture it is made of. */
export interface PlacedVariant extends Variant {
  /** Absolute path. */
  readonly path: string
}

/** What `listVariants` gives, listed once for the same list of posts. */
export async function getVariants(
  posts: readonly Post[],
  pages: readonly Document[],
): Promise<ReadonlyMap<string, PlacedVariant>> {
  const known = byPosts.get(posts) ?? listVariants(posts, pages)
  byPosts.set(posts, known)
  return known
}

/** The variants, by the name of their file, of what the texts show, of the posts' lead pictures and of their authors' portraits, each once. */
export async function listVariants(
  posts: readonly Post[],
  pages: readonly Document[],
): Promise<ReadonlyMap<string, PlacedVariant>> {
  const variants = new Map<string, PlacedVariant>()
  const add = (path: string, planned: readonly Variant[]) => {
    for (const variant of planned) variants.set(variant.file, { ...variant, path })
  }
  for (const { facts } of [...posts, ...pages]) {
    for (const { path, variants: planned = [] } of facts.images) if (path) add(path, planned)
  }
  for (const { image } of posts) if (image) add(image.path, await planOnce(image.path, 'text'))
  for (const { picture } of new Set(posts.flatMap(({ authors }) => authors))) {
    if (picture) add(picture.path, await planOnce(picture.path, 'portrait'))
  }
  return variants
}

/** The bytes of a variant: from the cache on disk, else encoded. Throws an `Error` that names a picture that is damaged. */
export function loadVariant({ file, path, format, width }: PlacedVariant): Promise<Uint8Array<ArrayBuffer>> {
  return openCache('media').readOrMake(file, () => encodeVariant(path, format, width))
}

/** What a `<picture>` offers of a post's lead picture. */
export async function loadLeadSources({ image }: Post): Promise<readonly PictureSource[]> {
  return image ? buildSources(await planOnce(image.path, 'text')) : []
}

/** What a `<picture>` offers of an author's portrait. */
export async function loadPortraitSources({ picture }: Author): Promise<readonly PictureSource[]> {
  return picture ? buildSources(await planOnce(picture.path, 'portrait'), 'portrait') : []
}

/** Lists of a process: of a build there is one, of a preview one for every state of the content. */
const byPosts = new WeakMap<readonly Post[], Promise<ReadonlyMap<string, PlacedVariant>>>()

const plans = new Map<string, Promise<readonly Variant[]>>()

/** Reads a picture again only when it has changed. */
async function planOnce(path: string, place: PicturePlace): Promise<readonly Variant[]> {
  const { size, mtimeMs } = await stat(path)
  const key = `${place} ${path} ${size} ${mtimeMs}`
  const known = plans.get(key) ?? inspectPicture(path).then((measure) => planVariants(path, measure, place))
  plans.set(key, known)
  return known
}
