import { basename } from 'node:path'
import { stateOf } from '../../file-state'
import { smarten } from '../../mdx'
import { heavyPicture, inspectPicture, locatePicture, PictureFault } from '../../pictures'
import type { Problem } from '../../problems'
import { mediaPath } from '../../urls'
import { pathOf } from '../kinds'
import type { Picture } from '../types'
import type { AuthorEntry } from './author'
import { type Body, homeOf } from './bodies'
import { findDamaged, type RecallPicture, type Use, usesOf } from './damaged-pictures'
import { reporter } from './entry'
import type { PageEntry } from './page'
import type { PostEntry } from './post'

/**
 * Loads the lead pictures of posts and pages and the portraits of authors, by the path of the file that names them. Returns
 * them with their problems, and with the problems of pictures in `bodies` that cannot be decoded.
 */
export async function loadPictures(
  texts: readonly (PostEntry | PageEntry)[],
  authors: readonly AuthorEntry[],
  bodies: ReadonlyMap<string, Body>,
  publicFolder: string,
  cwd: string,
  recall: RecallPicture,
): Promise<{ pictures: ReadonlyMap<string, Picture>; problems: Problem[] }> {
  const pictures = new Map<string, Picture>()
  const problems: Problem[] = []
  const uses: Use[] = []
  const named = [
    ...texts.map((entry) => ({ entry, key: 'image', written: entry.reading.image, alt: entry.reading.image_alt })),
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
    const refuse = (fault: PictureFault) =>
      reporter(file.file, fields)('error', fault.rule, [key], fault.message, fault.hint)
    try {
      const path = await locatePicture(written, homeOf(entry, publicFolder), cwd)
      const measure = await recall(`picture ${path}`, stateOf(path) ?? '', () => inspectPicture(path))
      const { width, height } = measure
      const heavy = heavyPicture(written, measure)
      if (heavy) problems.push(reporter(file.file, fields)('warning', heavy.rule, [key], heavy.message, heavy.hint))
      const src = written.startsWith('/') ? written : mediaPath(pathOf({ file, slug }), basename(path))
      uses.push({ path, refuse })
      pictures.set(file.path, { path, src, alt: smarten(alt), width, height })
    } catch (error) {
      if (!(error instanceof PictureFault)) throw error
      problems.push(refuse(error))
    }
  }
  problems.push(...(await findDamaged([...uses, ...usesOf(bodies)], recall)))
  return { pictures, problems }
}
