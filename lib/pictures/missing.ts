import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, relative, sep } from 'node:path'
import { nearest } from '../problems'
import { PictureFault } from './fault'

/**
 * Returns the fault of a picture that does not exist at an absolute path, with a guess at which file beside it was
 * meant. `written` is the path as the author wrote it; paths in hints are relative to `cwd`.
 */
export function missingPicture(path: string, written: string, cwd: string): PictureFault {
  const name = basename(path)
  const fault = (hint: string) => new PictureFault('missing-picture', `there is no file ${written}`, hint)
  if (name.includes('\\')) return fault('write / instead of \\')
  const folder = dirname(path)
  const names = existsSync(folder) ? readdirSync(folder).filter((other) => other !== name) : []
  const twin = names.find((other) => other.normalize('NFC') === name.normalize('NFC'))
  // Some systems store an accent in a file name separately from its letter; the servers that readers use do not.
  if (twin) return fault('name the file with letters of a-z: its accents are encoded differently')
  const same = names.find((other) => other.toLowerCase() === name.toLowerCase())
  if (same) return fault(`write ${same}: names differ in upper and lower case`)
  const near = nearest(name, names)
  const place = relative(cwd, path)
  return fault(
    near ? `did you mean ${near}?` : `put it at ${(place.startsWith('..') ? path : place).split(sep).join('/')}`,
  )
}
