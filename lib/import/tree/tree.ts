import { isUtf8 } from 'node:buffer'
import { ImportFault } from '../report'

/** The files of a source, whether they are in a folder or in an archive. */
export interface Tree {
  /** What it is, for messages: the path that was given. */
  readonly name: string
  /** Every file, as sorted relative paths with forward slashes, without `.` and `..`. */
  readonly files: readonly string[]
  /** What was not taken, because it leads out of the tree or is not a file, and why. */
  readonly refused: readonly { readonly file: string; readonly message: string }[]
  /** Reads one file of `files`. Files are read when they are needed, one by one. */
  read(file: string): Promise<Uint8Array>
}

/**
 * Reads a file as UTF-8, without a byte order mark and with `\n` at line ends. Throws an `ImportFault` if it is in another
 * encoding.
 */
export async function readText(tree: Tree, file: string): Promise<string> {
  const bytes = await tree.read(file)
  if (!isUtf8(bytes)) throw new ImportFault('it is not in UTF-8', { file })
  return Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\uFEFF+/, '')
    .replace(/\r\n?/g, '\n')
}

/** Returns the text of a file that may be missing. */
export async function readIfThere(tree: Tree, file: string): Promise<string | undefined> {
  return tree.files.includes(file) ? readText(tree, file) : undefined
}
