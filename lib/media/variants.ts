import { stat } from 'node:fs/promises'
import { type Document, getPages, getPosts, type Post } from '../content'
import { openCache } from '../disk-cache'
import { buildSources, inspectPicture, type PictureSource, planVariants, type Variant } from '../mdx'
import { encodeVariant } from './encode'

/** A variant and the picture it is made of. */
export interface PlacedVariant extends Variant {
  /** Absolute path. */
  readonly path: string
}

/** The variants of every picture that is published, by the name of their file. */
export async function getVariants(): Promise<ReadonlyMap<string, PlacedVariant>> {
  const [posts, pages] = await Promise.all([getPosts(), getPages()])
  const known = byPosts.get(posts) ?? listVariants(posts, pages)
  byPosts.set(posts, known)
  return known
}

/** The variants of what the texts show and of the posts' lead pictures, each once. */
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
  for (const { image } of posts) if (image) add(image.path, await planOnce(image.path))
  return variants
}

/** The bytes of a variant: from the cache on disk, else encoded. Throws an `Error` that names a picture that is damaged. */
export function loadVariant({ file, path, format, width }: PlacedVariant): Promise<Uint8Array<ArrayBuffer>> {
  return openCache('media').readOrMake(file, () => encodeVariant(path, format, width))
}

/** What a `<picture>` offers of the picture at an absolute path that no text has been compiled with. */
export async function loadSources(path: string): Promise<readonly PictureSource[]> {
  return buildSources(await planOnce(path))
}

/** Lists of a process: of a build there is one, of a preview one for every state of the content. */
const byPosts = new WeakMap<readonly Post[], Promise<ReadonlyMap<string, PlacedVariant>>>()

const plans = new Map<string, Promise<readonly Variant[]>>()

/** Reads a picture again only when it has changed. */
async function planOnce(path: string): Promise<readonly Variant[]> {
  const { size, mtimeMs } = await stat(path)
  const key = `${path} ${size} ${mtimeMs}`
  const known = plans.get(key) ?? inspectPicture(path).then((measure) => planVariants(path, measure))
  plans.set(key, known)
  return known
}
