import type { Element } from 'hast'
import type { Direction } from '../direction'
import type { Words } from '../words'

/** A mistake in the source of a drawing. Lines and columns count from 1, within the source. */
export interface DrawingFault {
  readonly line: number
  readonly column: number
  readonly message: string
  readonly hint: string
  /** True if the drawing can do without what is written there. */
  readonly isSlight?: boolean
}

/** A drawing. It has classes and no colours, ids, styles or links. */
export interface Drawing {
  readonly svg: Element
  /** In CSS pixels. */
  readonly width: number
  readonly height: number
  /** The same for narrow screens, if it is not legible there otherwise. */
  readonly narrow?: Element
  /** What it shows, one sentence or relation each, for those who do not see it. */
  readonly said: readonly string[]
}

/** How a drawing is said: in the words of the text's language, and the direction in which that is read. */
export interface Speech {
  readonly words: Words
  readonly direction: Direction
}

/** What a source gives: a drawing unless one of the faults is not slight. */
export interface Drawn {
  readonly drawing?: Drawing
  readonly faults: readonly DrawingFault[]
}

/** Returns the width in CSS pixels of a line of text. */
export type Measure = (text: string, size: number, weight: number) => number

/** How relations are said, by the end of the line that stands for them: `triangle` is "is a kind of". */
export type Relations = Readonly<Partial<Record<string, string>>>

/** Thrown by a parser where it cannot read on. */
export class Misread extends Error {
  constructor(
    readonly column: number,
    message: string,
    readonly hint: string,
    readonly isSlight = false,
  ) {
    super(message)
  }
}
