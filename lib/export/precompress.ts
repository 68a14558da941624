import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { listFiles } from '../list-files'

/**
 * Writes a `.br` and a `.gz` next to every text file of the folder, as small as possible, for servers that send
 * precompressed files (nginx `gzip_static`, Caddy `precompressed`, sirv). CDNs compress by themselves. Returns the
 * total sizes as text.
 */
export async function precompress(folder: string): Promise<string> {
  const all = new Set(listFiles(folder))
  // Files that are already compressed belong to the owner.
  const files = [...all].filter((file) => TEXT.test(file) && !all.has(`${file}.br`) && !all.has(`${file}.gz`))
  let before = 0
  let after = 0
  for (const file of files) {
    const path = join(folder, file)
    const { size } = await stat(path)
    if (size < WORTH_IT) continue
    const bytes = await readFile(path)
    const [br, gz] = await Promise.all([
      promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: size } }),
      promisify(gzip)(bytes, { level: 9 }),
    ])
    await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)])
    before += size
    after += br.length
  }
  return `${Math.round(before / 1000)} kB to ${Math.round(after / 1000)} kB with brotli`
}

const TEXT = /\.(html|css|js|json|xml|txt|md|svg|webmanifest)$/

/** In bytes. Compressing anything smaller than a packet gains nothing. */
const WORTH_IT = 1024
