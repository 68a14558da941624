/** A mistake that prevents settings from being read. */
export interface Mistake {
  /** Absolute path. */
  readonly file: string
  readonly line?: number
  readonly column?: number
  readonly message: string
  readonly hint?: string
}

/** Returns the first line of an error. */
export function message(error: unknown): string {
  return (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).split('\n')[0] ?? ''
}

/** Converts a column of esbuild, in bytes of UTF-8 starting at 0, to one of ours, in UTF-16 units starting at 1. */
export function utf16Column(line: string, bytes: number): number {
  return Buffer.from(line).subarray(0, bytes).toString().length + 1
}
