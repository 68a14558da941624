import type { KindName } from '../kinds'

/** One text file in a content folder. */
export interface ContentFile {
  readonly kind: KindName
  /** Name of the file without extension, or of its folder if the file is an index. */
  readonly name: string
  /** Absolute. */
  readonly path: string
  /** For messages: relative to the working directory, with forward slashes. */
  readonly file: string
  /** The text's own folder; absent for a single file. */
  readonly folder?: string
  readonly format: 'md' | 'mdx'
  /** Names of the files of references in its folder; absent if there are none. */
  readonly references?: readonly string[]
  /** See `stateOf`; absent if the text does not come from a file. */
  readonly state?: string
  /** Absent if the bytes are not text, which is reported as a problem. */
  readonly text?: string
}
