import { posix } from 'node:path'
import { decodeAddress } from '../../address'
import type { DiskCache } from '../../disk-cache'
import { hashOf, hashOfBytes } from '../../hash'
import { inParallel } from '../../in-parallel'
import { recogniseFormat } from '../../pictures'
import type { Imported } from '../model'
import type { Report } from '../report'
import type { Tree } from '../tree'
import { type Download, DownloadFault } from './download'
import { findMissing, type MissingPicture } from './find-pictures'

interface Options {
  readonly imported: Imported
  readonly tree: Tree
  /** Hashes of pictures that earlier runs fetched, by their addresses. */
  readonly known: Readonly<Record<string, string>>
  /** Returns the bytes with a hash that an earlier run put beside a text, if they are still there. */
  readonly stored: (hash: string) => Uint8Array | undefined
  readonly cache: DiskCache
  /** Absent without `--fetch`: then only what earlier runs fetched is taken. */
  readonly download?: Download | undefined
  readonly report: Report
}

export interface FetchedPictures {
  readonly imported: Imported
  /** The tree of the source, with the pictures in it. */
  readonly tree: Tree
  readonly known: Readonly<Record<string, string>>
}

/**
 * Adds to a source the pictures that its texts show from the web, each fetched once: a later run takes them from where an
 * earlier one put them. What cannot be fetched, or is no picture, is reported and stays where it is.
 */
export async function fetchPictures(options: Options): Promise<FetchedPictures> {
  const { imported, tree, known, report } = options
  const fetched = new Map<string, string>()
  const hashes = new Map<string, string>()
  const missing = await findMissing(imported, tree)
  await inParallel(missing, AT_ONCE, async (picture) => {
    const bytes = await find(picture, options)
    if (bytes === undefined) return
    const hash = hashOfBytes(bytes)
    hashes.set(picture.address, hash)
    fetched.set(picture.address, `${FOLDER}/${hash}/${nameOf(picture.address)}`)
    await options.cache.write(hash, bytes)
  })
  if (fetched.size === 0) return { imported, tree, known }
  const read = (file: string) => (file.startsWith(`${FOLDER}/`) ? readFetched(file, options) : tree.read(file))
  const files = [...tree.files, ...new Set(fetched.values())].sort()
  const all = { ...known, ...Object.fromEntries(hashes) }
  const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)))
  return { imported: { ...imported, fetched }, tree: { ...tree, files, read }, known: sorted }

  async function find({ address, urls }: MissingPicture, { stored, cache, download }: Options) {
    const hash = known[address]
    const kept = hash === undefined ? undefined : (stored(hash) ?? (await cache.read(hash)))
    if (kept || !download) return kept
    let fault = ''
    for (const url of urls) {
      try {
        const earlier = (await cache.readJson(hashOf(url))) as string | undefined
        const bytes = (earlier && (await cache.read(earlier))) || (await download(url))
        if (recogniseFormat(Buffer.from(bytes))) {
          await cache.writeJson(hashOf(url), hashOfBytes(bytes))
          return bytes
        }
        fault ||= 'it is no picture'
      } catch (error) {
        if (!(error instanceof DownloadFault)) throw error
        fault ||= error.message
      }
    }
    report.look({ file: address }, `the picture could not be fetched: ${fault}`)
    return undefined
  }
}

/** Pictures that are fetched at the same time: few, since most are on one site. */
const AT_ONCE = 4
/** Name in the tree that no source has. */
const FOLDER = '.fetched'

async function readFetched(file: string, { stored, cache }: Options): Promise<Uint8Array> {
  const hash = file.split('/')[1] ?? ''
  const bytes = (await cache.read(hash)) ?? stored(hash)
  if (!bytes) throw new Error(`${file} has disappeared`)
  return bytes
}

function nameOf(address: string): string {
  const path = decodeAddress(address.replace(/[?#].*$/s, ''))
  return posix.basename(path).replace(/[^\w.-]+/g, '-') || 'picture'
}
