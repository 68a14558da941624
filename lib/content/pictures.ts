import { basename } from 'node:path'
import { findPicture, PictureFault } from '../mdx/pictures'
import type { Problem } from '../problems'
import { mediaPath } from '../urls'
import type { AuthorEntry } from './author'
import { sourceOf } from './bodies'
import { reporter } from './entry'
import type { PostEntry } from './post'
import type { Picture } from './types'

/** The lead pictures of posts and the portraits of authors, by the path of the file that names them. */
export async function loadPictures(
  posts: readonly PostEntry[],
  authors: readonly AuthorEntry[],
): Promise<{ pictures: ReadonlyMap<string, Picture>; problems: Problem[] }> {
  const pictures = new Map<string, Picture>()
  const problems: Problem[] = []
  const named = [
    ...posts.map((entry) => ({ entry, key: 'image', written: entry.reading.image, alt: entry.reading.image_alt })),
    ...authors.map((entry) => ({
      entry,
      key: 'picture',
      written: entry.reading.picture,
      alt: entry.reading.picture_alt,
    })),
  ]
  for (const { entry, key, written, alt = '' } of named) {
    const source = sourceOf(entry)
    if (written === undefined || source === undefined) continue
    const { file, fields, slug } = entry
    try {
      const { path, width, height } = await findPicture(written, source)
      const src = written.startsWith('/') ? written : mediaPath(slug, basename(path))
      pictures.set(file.path, { path, src, alt, width, height })
    } catch (error) {
      if (!(error instanceof PictureFault)) throw error
      problems.push(reporter(file.file, fields)('error', error.rule, [key], error.message, error.fix))
    }
  }
  return { pictures, problems }
}
