import type { z } from 'zod'
import type { Value } from './parse'

/** One kind of front matter value: how it is read, and how the author should have written it. */
export interface FieldType<T> {
  /**
   * Reads a value as written (see `Value`); its messages say what was expected and what was found. Its `meta` says to
   * editors in JSON Schema what YAML allows: there `true` and `2` are no text.
   */
  readonly schema: z.ZodType<T>
  /** YAML that would be accepted, made from what was written as far as possible. */
  readonly hint: (value: Value) => string
  /** The YAML that was meant, where a value can only mean one thing; `undefined` when an author has to think about it. */
  readonly fix?: (value: Value) => string | undefined
  /** Of a list: what its items are. */
  readonly item?: FieldType<unknown>
  /** Of a value with keys: what their values are. */
  readonly keys?: Readonly<Record<string, FieldType<unknown>>>
}
