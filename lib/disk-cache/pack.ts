/** A file in a folder. */
export interface PackedFile {
  /** Path relative to the folder, with forward slashes. */
  readonly path: string
  readonly content: Uint8Array
}

/** Packs the files of a folder into one cache entry, so that either all of them are there or none. */
export function packFiles(files: readonly PackedFile[]): Uint8Array {
  const list = files.map(({ path, content }) => [path, content.length])
  return Buffer.concat([Buffer.from(`${JSON.stringify(list)}\n`), ...files.map(({ content }) => content)])
}

/** Returns the files that were given to `packFiles`, in the same order. */
export function unpackFiles(bytes: Uint8Array): PackedFile[] {
  const end = bytes.indexOf(NEWLINE)
  const list: [string, number][] = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)))
  let start = end + 1
  return list.map(([path, length]) => {
    const content = bytes.subarray(start, start + length)
    start += length
    return { path, content }
  })
}

const NEWLINE = 0x0a
