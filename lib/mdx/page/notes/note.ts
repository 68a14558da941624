import type { Element } from 'hast'

/** A note, its number, and what has become of it. */
export interface Note {
  readonly number: number
  readonly body: Element
  kind: 'unplaced' | 'side' | 'end'
  references: number
  /** Where its number stands in the text, if it stands there itself. */
  first?: Element
  /** What the links back to its references stand in, behind its last word. */
  end: Element
}
