/** One thing that an import writes, with all its files: a text and its pictures, an author, a file to download. */
export interface Item {
  readonly kind: 'post' | 'page' | 'author' | 'file'
  readonly key: string
  /** See `Recorded`. */
  readonly home: string
  /** Hash of what the source says. */
  readonly source: string
  /** Path below the content folder -> what is written there. */
  readonly files: ReadonlyMap<string, Written>
  /** What should be looked at: in the files, if they are written. */
  readonly looks: readonly { readonly file: string; readonly line?: number | undefined; readonly message: string }[]
}

/** A text, or the bytes of a file of the source. */
export type Written = { readonly hash: string } & ({ readonly text: string } | { readonly from: string })
