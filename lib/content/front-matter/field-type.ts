import type { z } from 'zod'
import type { Value } from './parse'

/** One kind of front matter value: how to read it, and what to suggest if it is invalid. */
export interface FieldType<T> {
  /**
   * Parses a value as written (see `Value`). Its messages say what was expected and what was found. Its `meta` is JSON
   * Schema for editors, for which `true` and `2` are not text.
   */
  readonly schema: z.ZodType<T>
  /** Returns valid YAML, based on what was written as far as possible. */
  readonly hint: (value: Value) => string
  /** Returns the YAML that was meant if there is only one possibility, or `undefined` if the author has to decide. */
  readonly fix?: (value: Value) => string | undefined
  /** For a list: the type of its items. */
  readonly item?: FieldType<unknown>
  /** For a value with keys: the types of their values. */
  readonly keys?: Readonly<Record<string, FieldType<unknown>>>
}
