import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { smarten } from '../../mdx'
import { heavyPicture, inspectPicture, missingPicture, PictureFault } from '../../pictures'
import type { Problem } from '../../problems'
import { mediaPath } from '../../urls'
import type { ContentFile } from '../read/content-file'
import type { Memo } from '../read/memo'
import type { Picture } from '../types'
import type { AuthorEntry } from './author'
import type { Body } from './bodies'
import { findDamaged, fingerprintOf, type Use, usesOf } from './damaged-pictures'
import { reporter } from './entry'
import type { PostEntry } from './post'

/**
 * The lead pictures of posts and the portraits of authors, by the path of the file that names them, and what is wrong
 * with these and with the pixels of those in `bodies`.
 */
export async function loadPictures(
  posts: readonly PostEntry[],
  authors: readonly AuthorEntry[],
  bodies: ReadonlyMap<string, Body>,
  cwd: string,
  memo: Memo,
): Promise<{ pictures: ReadonlyMap<string, Picture>; problems: Problem[] }> {
  const pictures = new Map<string, Picture>()
  const problems: Problem[] = []
  const uses: Use[] = []
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
    const refuse = (fault: PictureFault) =>
      reporter(file.file, fields)('error', fault.rule, [key], fault.message, fault.hint)
    try {
      const path = findFile(written, file, cwd)
      const measure = await memo.getOrMake(`picture ${path}`, fingerprintOf(path), () => inspectPicture(path))
      const { width, height } = measure
      const heavy = heavyPicture(written, measure)
      if (heavy) problems.push(reporter(file.file, fields)('warning', heavy.rule, [key], heavy.message, heavy.hint))
      const src = written.startsWith('/') ? written : mediaPath(slug, basename(path))
      uses.push({ path, refuse })
      pictures.set(file.path, { path, src, alt: smarten(alt), width, height })
    } catch (error) {
      if (!(error instanceof PictureFault)) throw error
      problems.push(refuse(error))
    }
  }
  problems.push(...(await findDamaged([...uses, ...usesOf(bodies)], memo)))
  return { pictures, problems }
}

/** Where the file lies that `/images/…` or `./…` names: in `public/`, or directly beside a text that has its own folder. */
function findFile(written: string, { name, kind, folder, format }: ContentFile, cwd: string): string {
  const home = written.startsWith('/') ? join(cwd, 'public') : folder
  if (home === undefined) {
    const message = `${written} lies beside ${kind === 'author' ? 'an' : 'a'} ${kind} that is a single file`
    const move = `move the post to ${name}/index.${format} and the picture to ${name}/`
    throw new PictureFault('picture-place', message, kind === 'post' ? move : 'put it in public/ and write /its-path')
  }
  const path = resolve(home, `./${written}`)
  if (!path.startsWith(home + sep)) throw new PictureFault('picture-place', `${written} leads out of its folder`, MOVE)
  if (home === folder && dirname(path) !== folder) {
    throw new PictureFault('picture-place', `${written} lies in a folder of its own`, MOVE)
  }
  if (!existsSync(path)) throw missingPicture(path, written, cwd)
  if (!realpathSync(path).startsWith(realpathSync(home) + sep)) {
    throw new PictureFault('picture-place', `${written} is a link out of its folder`, MOVE)
  }
  return path
}

const MOVE = 'move it beside the post'
