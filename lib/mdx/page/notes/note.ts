import type { Element } from 'hast'

/** A note with its number, its kind and its references. */
export interface Note {
  readonly number: number
  readonly body: Element
  kind: 'unplaced' | 'side' | 'end'
  references: number
  /** The element that shows its number in the text, if the note itself stands there. */
  first?: Element
  /** The element that gets the links back to its references, after its last word. */
  end: Element
}
