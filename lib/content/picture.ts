import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import sharp from 'sharp'
import type { Picture } from './types'

export interface PictureRequest {
  /** As written: `./cover.png` or `/images/cover.png`. */
  readonly written: string
  readonly alt: string
  /** Folder that belongs to the text alone; without one only `public/` is looked at. */
  readonly folder?: string | undefined
  /** Site path for files of `folder`. */
  readonly mediaPath: (file: string) => string
  readonly publicFolder: string
}

/** The picture of a front matter key, measured; or what is wrong with it and what to write instead. */
export async function loadPicture(
  request: PictureRequest,
): Promise<Picture | { readonly message: string; readonly fix?: string }> {
  const { written, alt, folder, publicFolder } = request
  const isPublic = written.startsWith('/')
  if (!isPublic && folder === undefined) {
    return {
      message: 'a picture needs a folder of its own beside the text, or public/',
      fix: `/images/${basename(written)}`,
    }
  }
  const home = isPublic ? publicFolder : (folder ?? '')
  const path = resolve(home, `./${written}`)
  if (!path.startsWith(`${home}/`)) return { message: `"${written}" lies outside the folder of the text` }
  if (!isPublic && dirname(path) !== home)
    return { message: `expected a file directly beside the text, found "${written}"`, fix: `./${basename(path)}` }
  if (!hasExactly(path)) return { message: `there is no file "${written}"`, ...nearFile(path, written) }
  try {
    const { width, height } = await sharp(path).metadata()
    const src = isPublic ? written : request.mediaPath(basename(path))
    return { path, src, alt, width, height }
  } catch {
    return { message: `"${written}" is no picture that can be read`, fix: 'a .png, .jpg, .webp, .avif or .svg file' }
  }
}

/** Like `existsSync`, but `Cover.png` is not `cover.png` even where the file system thinks so: the web server does not. */
function hasExactly(path: string): boolean {
  return existsSync(path) && readdirSync(dirname(path)).includes(basename(path))
}

function nearFile(path: string, written: string): { readonly fix?: string } {
  const folder = dirname(path)
  const name =
    existsSync(folder) && readdirSync(folder).find((file) => file.toLowerCase() === basename(path).toLowerCase())
  return name ? { fix: written.slice(0, written.length - basename(written).length) + name } : {}
}

export const publicFolderOf = (cwd: string) => join(cwd, 'public')
