import { stat } from 'node:fs/promises'
import type { Author, Content, Document, Post } from '../content'
import { openCache } from '../disk-cache'
import {
  buildSources,
  inspectPicture,
  type PicturePlace,
  type PictureSource,
  planVariants,
  type Variant,
} from '../pictures'
import { listDrawings, loadDrawing } from './drawings'
import { encodeVariant } from './encode'
import { getRecordings, loadRecording } from './recordings'

/** A variant and the picture that it is made from. */
export interface PlacedVariant extends Variant {
  /** Absolute path of the picture. */
  readonly path: string
}

/** A page or another text. */
type WithPictures = Pick<Document, 'facts' | 'image'>

/** Returns the result of `listVariants`, computed once per list of posts. */
export async function getVariants(
  posts: readonly Post[],
  others: readonly WithPictures[],
): Promise<ReadonlyMap<string, PlacedVariant>> {
  const known = byPosts.get(posts) ?? listVariants(posts, others)
  byPosts.set(posts, known)
  return known
}

/**
 * Returns all variants, by file name and each once: of pictures in texts, of their lead pictures and of the posts'
 * authors' portraits.
 */
export async function listVariants(
  posts: readonly Post[],
  others: readonly WithPictures[],
): Promise<ReadonlyMap<string, PlacedVariant>> {
  const variants = new Map<string, PlacedVariant>()
  const add = (path: string, planned: readonly Variant[]) => {
    for (const variant of planned) variants.set(variant.file, { ...variant, path })
  }
  for (const { facts, image } of [...posts, ...others]) {
    for (const { path, variants: planned = [] } of facts.images) if (path) add(path, planned)
    if (image) add(image.path, await planOnce(image.path, 'text'))
  }
  for (const { picture } of new Set(posts.flatMap(({ authors }) => authors))) {
    if (picture) add(picture.path, await planOnce(picture.path, 'portrait'))
  }
  return variants
}

/**
 * Returns the bytes of a variant, from the cache on disk or newly encoded. Throws an `Error` that names the picture if
 * it is damaged.
 */
export function loadVariant({ file, path, format, width }: PlacedVariant): Promise<Uint8Array<ArrayBuffer>> {
  return openCache('media').readOrMake(file, () => encodeVariant(path, format, width))
}

/** Answers a request for a variant of a picture, the picture of a drawing or a recording; 404 if no text shows that file. */
export async function respondWithVariant({ posts, pages, slots }: Content, file: string): Promise<Response> {
  const others = [...pages, ...slots]
  const recording = getRecordings([...posts, ...others]).get(file)
  if (recording) return new Response(await loadRecording(recording), { headers: { 'content-type': recording.type } })
  const variant = (await getVariants(posts, others)).get(file)
  const artifact = listDrawings([...posts, ...others]).get(file)
  const bytes = variant ? await loadVariant(variant) : artifact && (await loadDrawing(artifact, file))
  if (!bytes) return new Response(null, { status: 404 })
  return new Response(bytes, { headers: { 'content-type': `image/${variant?.format ?? 'png'}` } })
}

/** Returns the sources of a `<picture>` for the lead picture of a text. */
export async function loadLeadSources({ image }: Document): Promise<readonly PictureSource[]> {
  return image ? buildSources(await planOnce(image.path, 'text')) : []
}

/** Returns the sources of a `<picture>` for an author's portrait. */
export async function loadPortraitSources({ picture }: Author): Promise<readonly PictureSource[]> {
  return picture ? buildSources(await planOnce(picture.path, 'portrait'), 'portrait') : []
}

/** Variants by list of posts. A build has one list; a preview has one for every state of the content. */
const byPosts = new WeakMap<readonly Post[], Promise<ReadonlyMap<string, PlacedVariant>>>()

const plans = new Map<string, Promise<readonly Variant[]>>()

/** Plans variants, and reads a picture again only if it has changed. */
async function planOnce(path: string, place: PicturePlace): Promise<readonly Variant[]> {
  const { size, mtimeMs } = await stat(path)
  const key = `${place} ${path} ${size} ${mtimeMs}`
  const known = plans.get(key) ?? inspectPicture(path).then((measure) => planVariants(path, measure, place))
  plans.set(key, known)
  return known
}
