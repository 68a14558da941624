import type { Problem } from '../problems'
import { mediaPath } from '../urls'
import type { AuthorEntry } from './author'
import { reporter } from './entry'
import { loadPicture } from './picture'
import type { PostEntry } from './post'
import type { Picture } from './types'

/** The lead pictures of posts and the portraits of authors, by the path of the file that names them. */
export async function loadPictures(
  posts: readonly PostEntry[],
  authors: readonly AuthorEntry[],
  publicFolder: string,
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
    if (written === undefined) continue
    const { file, fields, slug } = entry
    const media = (name: string) => mediaPath(slug, name)
    const found = await loadPicture({ written, alt, folder: file.folder, mediaPath: media, publicFolder })
    if ('src' in found) {
      pictures.set(file.path, found)
      continue
    }
    const fix = found.fix && `${key}: ${found.fix}`
    problems.push(reporter(file.file, fields)('error', 'picture', [key], found.message, fix))
  }
  return { pictures, problems }
}
