import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { ImportFault } from '../report'
import type { Tree } from './tree'

/**
 * Opens a zip archive, whose files are unpacked when they are read, one by one and in memory. Throws an `ImportFault` for
 * an archive that is damaged, encrypted, or made to do harm: with names that lead out of it, with one name for two files,
 * or with more in it than its size allows. Links in it are refused. `name` is the archive as it was given.
 */
export async function openZip(path: string, name: string): Promise<Tree> {
  const fault = (message: string) => new ImportFault(`${name} ${message}`)
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch((error: Error) => {
    throw fault(`cannot be unpacked: ${sentence(error)}`)
  })
  const entries = new Map<string, Entry>()
  const refused: { file: string; message: string }[] = []
  let total = 0
  for (const entry of await list(zip, fault)) {
    const { fileName, uncompressedSize, compressedSize } = entry
    if (fileName.endsWith('/') || IGNORED.test(fileName)) continue
    if (entry.isEncrypted()) throw fault(`is encrypted: unpack it with its password, and import the folder`)
    if (isLink(entry)) {
      refused.push({ file: fileName, message: 'it is a link' })
      continue
    }
    const file = fileName.replace(/^(?:\.\/)+/, '')
    if (file.split('/').some((part) => part === '' || part === '.')) throw fault(`holds a damaged name: ${fileName}`)
    if (entries.has(file)) throw fault(`holds two files called ${file}`)
    if (uncompressedSize > LARGEST_FILE) throw fault(`holds a file of more than ${LARGEST_FILE / GIB} GiB: ${file}`)
    if (uncompressedSize > FREE && uncompressedSize > compressedSize * HIGHEST_RATIO) {
      throw fault(`holds a file that becomes more than ${HIGHEST_RATIO} times larger when it is unpacked: ${file}`)
    }
    total += uncompressedSize
    entries.set(file, entry)
  }
  if (total > LARGEST) throw fault(`holds more than ${LARGEST / GIB} GiB`)
  const files = [...entries.keys()].sort()
  return { name, files, refused, read: (file) => unpack(zip, entries.get(file), fault) }
}

const GIB = 2 ** 30
/** Exports of large publications have some hundred MiB of text, and some GiB with their pictures. */
const LARGEST = 64 * GIB
const LARGEST_FILE = 1.5 * GIB
/** Deflate makes at most 1:1032 (https://zlib.net/zlib_tech.html); XML and JSON of real exports stay below 1:30. */
const HIGHEST_RATIO = 200
/** Small files may be as repetitive as they like. */
const FREE = 8 * 2 ** 20
/** Copies that macOS adds. */
const IGNORED = /^__MACOSX\/|(?:^|\/)\.DS_Store$/

async function list(zip: ZipFile, fault: (message: string) => ImportFault): Promise<Entry[]> {
  const entries: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry)
  } catch (error) {
    throw fault(`cannot be unpacked: ${sentence(error as Error)}`)
  }
  return entries
}

/** Reads one entry. Its size is that of its header, or yauzl ends the stream with an error. */
async function unpack(
  zip: ZipFile,
  entry: Entry | undefined,
  fault: (message: string) => ImportFault,
): Promise<Uint8Array> {
  if (!entry) throw new Error('There is no such file in the archive')
  try {
    const parts: Buffer[] = []
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part)
    return Buffer.concat(parts)
  } catch (error) {
    throw fault(`is damaged at ${entry.fileName}: ${sentence(error as Error)}`)
  }
}

/** Unix keeps the type of a file in the upper half of its attributes. */
function isLink({ externalFileAttributes, versionMadeBy }: Entry): boolean {
  const isUnix = versionMadeBy >> 8 === 3 || versionMadeBy >> 8 === 19
  return isUnix && ((externalFileAttributes >>> 16) & 0o170000) === 0o120000
}

function sentence({ message }: Error): string {
  return message.slice(0, 1).toLowerCase() + message.slice(1)
}
