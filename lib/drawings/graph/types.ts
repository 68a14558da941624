/** A diagram of boxes and the lines between them, whatever it was written in. */
export interface Graph {
  readonly direction: Direction
  readonly boxes: readonly Box[]
  readonly lines: readonly Line[]
  readonly groups: readonly Group[]
  /** Ids of boxes that stand in one row each. */
  readonly rows: readonly (readonly string[])[]
}

export const directions = ['TB', 'BT', 'LR', 'RL'] as const
export type Direction = (typeof directions)[number]

export interface Box {
  readonly id: string
  readonly label: string
  readonly shape: Shape
  /** Lists below the label, with a line between them: fields and methods. */
  readonly lists?: readonly (readonly string[])[]
  /** A word in small letters above the label: `interface`. */
  readonly above?: string
}

export type Shape =
  | 'box'
  | 'round'
  | 'stadium'
  | 'diamond'
  | 'circle'
  | 'double-circle'
  | 'cylinder'
  | 'hexagon'
  | 'parallelogram'
  | 'parallelogram-back'
  | 'trapezoid'
  | 'trapezoid-back'
  | 'subroutine'
  | 'flag'
  | 'note'
  | 'plain'
  | 'start'
  | 'end'
  | 'bar'

/** The end of a line. The last four are the crow's feet of entity-relationship diagrams. */
export type End =
  | 'none'
  | 'arrow'
  | 'open'
  | 'triangle'
  | 'diamond'
  | 'diamond-open'
  | 'circle'
  | 'cross'
  | 'one'
  | 'maybe-one'
  | 'many'
  | 'maybe-many'

export interface Line {
  /** Ids of boxes or groups. */
  readonly from: string
  readonly to: string
  readonly label?: string
  readonly style: 'solid' | 'dashed' | 'thick' | 'hidden'
  readonly start: End
  readonly end: End
  /** Short texts beside its ends, such as how many. */
  readonly near?: readonly [start: string, end: string]
  /** How the relation is said. Reversed: of the box that the line goes to, about the one it comes from. */
  readonly verb?: { readonly text: string; readonly isReversed: boolean }
}

export interface Group {
  readonly id: string
  readonly label: string
  /** Ids of its boxes. */
  readonly members: readonly string[]
  readonly groups: readonly Group[]
}
