/** A work in a file of references, as CSL-JSON: https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables */
export interface Reference {
  readonly id: string
  readonly type: string
  readonly title?: string
  readonly DOI?: string
  readonly URL?: string
  readonly issued?: DateValue
  readonly [field: string]: string | Names | DateValue | undefined
}

export type Names = readonly Readonly<Record<string, string>>[]

export interface DateValue {
  readonly 'date-parts'?: readonly (readonly number[])[] | undefined
  readonly literal?: string | undefined
  readonly circa?: boolean | undefined
  readonly season?: string | undefined
}

/** What a file of references says: its works in their order, and what is wrong in it. */
export interface ReadFile {
  readonly references: readonly Reference[]
  readonly mistakes: readonly Mistake[]
}

export interface Mistake {
  /** Where in the file, in characters from its start. */
  readonly at: number
  readonly rule: 'references' | 'unsafe-address'
  readonly message: string
  readonly hint: string
}

/** A style of citations. */
export interface Style {
  /** One of `styleNames`, or the path of a style file in the content folder. */
  readonly name: string
  /** The text of that file. */
  readonly xml?: string
}

/** What the compiler needs to know about the works that a text cites. All of it can be sent to a worker. */
export interface Cited {
  readonly style: Style
  /** The works whose keys are in the text. */
  readonly references: Readonly<Record<string, Reference>>
  /** The keys in the text that no file has, with a similar key that one has, or nothing. */
  readonly unknown: Readonly<Record<string, string>>
  /** True if a file cannot be read to its end, so that it is not known what is missing. */
  readonly isPartial: boolean
  /** Hashes of the works by key, of those that are missing too, and of the style. */
  readonly states: Readonly<Record<string, string>>
}
