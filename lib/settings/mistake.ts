/** What keeps settings from being read. */
export interface Mistake {
  /** Absolute. */
  readonly file: string
  readonly line?: number
  readonly column?: number
  readonly message: string
  readonly hint?: string
}

/** The first line of what was thrown. */
export function message(error: unknown): string {
  return (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).split('\n')[0] ?? ''
}

/** esbuild counts columns in bytes of UTF-8 from 0, we in UTF-16 units from 1. */
export function utf16Column(line: string, bytes: number): number {
  return Buffer.from(line).subarray(0, bytes).toString().length + 1
}
