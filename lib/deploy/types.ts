/** A file of an export, as it is put at a target. */
export interface DeployFile {
  /** Path in the export, with forward slashes. */
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string
  /** Those of its response headers that the target stores with it. */
  readonly headers: Readonly<Record<string, string>>
}

/** A place that an export is put at. Every function rejects with a `DeployError`. */
export interface Target {
  /** As in messages. */
  readonly name: string
  /** What kind of place it is, if it stores response headers, and the names of those that it stores. */
  readonly stores?: { readonly kind: string; readonly headers: readonly string[] }
  /** Files of an export that are of no use there. */
  readonly without: readonly string[]
  /** Resolves to the text of a file, or to `undefined` if there is none. */
  read(name: string): Promise<string | undefined>
  /** Resolves to the names of all files that are there, whoever put them there. */
  list(): Promise<string[]>
  /** Puts files of the folder `from` there, in any order, and calls `done` after each. A file is replaced at once. */
  put(from: string, files: readonly DeployFile[], done: (file: DeployFile) => void): Promise<void>
  /** Writes a file. */
  write(name: string, text: string): Promise<void>
  /** Removes files, and the folders that are empty without them. It is no error if one is not there. */
  remove(names: readonly string[]): Promise<void>
}

/** What a target may use of the world around it. */
export interface World {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Resolves after so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>
}
