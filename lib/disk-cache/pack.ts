/** A file of a folder. */
export interface PackedFile {
  /** Relative to the folder, with forward slashes. */
  readonly path: string
  readonly content: Uint8Array
}

/** The files of a folder as one entry of a cache, so that it is there as a whole or not at all. */
export function packFiles(files: readonly PackedFile[]): Uint8Array {
  const list = files.map(({ path, content }) => [path, content.length])
  return Buffer.concat([Buffer.from(`${JSON.stringify(list)}\n`), ...files.map(({ content }) => content)])
}

/** What `packFiles` was given, in the same order. */
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
