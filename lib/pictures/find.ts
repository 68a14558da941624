import { realpath } from 'node:fs/promises'
import { basename, dirname, resolve, sep } from 'node:path'
import { decodeAddress } from '../address'
import { PictureFault } from './fault'
import { inspectPicture, type Measure } from './inspect'
import { missingPicture } from './missing'
import { planVariants, type Variant } from './variants'

/** The text that shows a picture. */
export interface PictureHome {
  /** Path for messages. */
  readonly file: string
  readonly format: 'md' | 'mdx'
  /** Site path of its page. */
  readonly path: string
  /** Absolute path of the folder that relative paths of pictures start from. */
  readonly folder: string
  /** Absolute path of the folder that paths of pictures such as `/images/graph.png` start from. */
  readonly publicFolder: string
  /** Site path that relative pictures are served from; empty for a text without a folder of its own. */
  readonly mediaPath: string
  /** Site path that recordings beside the text are served from, under names with a hash; that of all texts if absent. */
  readonly recordingsPath?: string
  /** What authors call a text that may be a folder, such as `page`; absent for one that may not. */
  readonly noun?: string
}

/** What to write instead of the address of a picture on another site. */
export const pictureHint = 'save it beside the text: ![…](./name.png)'

/** A picture of a body, found and measured. */
export interface Picture extends Measure {
  /** Absolute path of the file. */
  readonly path: string
  /** Site path that it is served at. */
  readonly served: string
  /** Versions that readers are offered instead of it; see `planVariants`. */
  readonly variants: readonly Variant[]
}

/**
 * Returns the picture that `src` names: a file beside the body (`./graph.png`) or in `content/public/`
 * (`/images/graph.png`). Throws a `PictureFault` that says what is wrong with it.
 */
export async function findPicture(src: string, source: PictureHome): Promise<Picture> {
  if (/^https:\/\//i.test(src)) {
    throw new PictureFault('external-picture', `${src} is on another site`, pictureHint)
  }
  if (/^[a-z][a-z\d+.-]*:/i.test(src)) {
    const what = /^http:/i.test(src) ? 'on another site, and browsers block it there' : 'no address of a picture file'
    throw new PictureFault('insecure-picture', `${src} is ${what}`, pictureHint)
  }
  if (src === '') throw new PictureFault('missing-picture', 'this picture has no address', 'write ![…](./name.png)')
  const written = decodeAddress(src.replace(/[?#].*$/, ''))
  const path = await locatePicture(written, source)
  const measure = await inspectPicture(path)
  const served = src.startsWith('/') ? encodeURI(written) : source.mediaPath + encodeURIComponent(basename(path))
  return { ...measure, path, served, variants: await planVariants(path, measure) }
}

/**
 * Returns the absolute path of the file that `written` names: one directly beside the text (`./graph.png`), or one of
 * `content/public/` (`/images/graph.png`). Throws a `PictureFault` if there is none, or if it may not lie there. Paths in
 * hints are relative to `cwd`.
 */
export async function locatePicture(written: string, source: PictureHome, cwd = process.cwd()): Promise<string> {
  const isPublic = written.startsWith('/')
  const root = isPublic ? source.publicFolder : source.folder
  const path = resolve(root, `./${written}`)
  if (!path.startsWith(root + sep)) throw outside(written, source)
  if (!isPublic) checkPlace(path, written, source)
  const [file, folder] = await Promise.all([real(path), real(root)])
  if (!file || !folder) throw missingPicture(path, written, cwd)
  // It may be a link that leads elsewhere.
  if (!file.startsWith(folder + sep)) throw outside(written, source)
  return path
}

function checkPlace(path: string, written: string, source: PictureHome): void {
  if (source.mediaPath === '') {
    const { noun, file, format } = source
    const name = basename(file).replace(/\.mdx?$/, '')
    throw new PictureFault(
      'picture-place',
      `${written} is beside a ${noun ? `${noun} that is a single file` : 'text that has no folder of its own'}`,
      noun
        ? `move the ${noun} to ${name}/index.${format} and the picture to ${name}/`
        : 'put it in content/public/images/ and write /images/ before its name',
    )
  }
  if (dirname(path) !== source.folder) {
    throw new PictureFault('picture-place', `${written} is in its own folder`, 'move it beside the text')
  }
}

function outside(written: string, source: PictureHome): PictureFault {
  const place = written.startsWith('/') ? 'content/public/' : `the folder of ${basename(source.file)}`
  return new PictureFault('picture-place', `${written} leads out of ${place}`, 'move it beside the text')
}

function real(path: string): Promise<string | undefined> {
  return realpath(path).catch(() => undefined)
}
