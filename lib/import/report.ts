import type { Place } from './model'

/** Something that a person should know about: where, and what, in a few words. */
export interface Remark extends Place {
  readonly message: string
}

/** What a source says while it is read. What is in a text as a comment (`keep`) is found there, and need not be said. */
export interface Report {
  /** Says that a text or a file does not come over, and why: `it is private`. */
  leave(place: Place, message: string): void
  /** Says that something came over, but should be looked at: `the series has no parts`. */
  look(place: Place, message: string): void
}

/** What was said, in that order. */
export interface Remarks extends Report {
  readonly left: readonly Remark[]
  readonly looks: readonly Remark[]
}

export function createRemarks(): Remarks {
  const left: Remark[] = []
  const looks: Remark[] = []
  return {
    left,
    looks,
    leave: (place, message) => left.push({ ...place, message }),
    look: (place, message) => looks.push({ ...place, message }),
  }
}

/**
 * Thrown if a source cannot be read at all: a damaged archive, an export that ends in the middle. Nothing is written. The
 * message is for the person who imports.
 */
export class ImportFault extends Error {
  override readonly name = 'ImportFault'

  constructor(
    message: string,
    readonly place?: Place & { readonly column?: number },
  ) {
    super(message)
  }
}
