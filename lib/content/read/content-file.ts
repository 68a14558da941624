import type { KindName } from '../kinds'

/** One text file of a content folder. */
export interface ContentFile {
  readonly kind: KindName
  /** The file's name without extension, or the name of the folder it is the index of. */
  readonly name: string
  /** Absolute. */
  readonly path: string
  /** For messages: relative to the working directory, forward slashes. */
  readonly file: string
  /** The folder that belongs to this text alone; absent for a single file. */
  readonly folder?: string
  readonly format: 'md' | 'mdx'
  /** Absent when the bytes are no text; a problem says why. */
  readonly text?: string
}
