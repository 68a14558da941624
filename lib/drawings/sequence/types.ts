/** Who says what to whom, in order. */
export interface Sequence {
  readonly actors: readonly Actor[]
  readonly steps: readonly Step[]
}

export interface Actor {
  readonly id: string
  readonly label: string
  readonly isPerson: boolean
}

export interface Message {
  readonly kind: 'message'
  readonly from: string
  readonly to: string
  readonly label: string
  readonly isDashed: boolean
  readonly start: 'none' | 'arrow'
  readonly end: 'none' | 'arrow' | 'open' | 'cross'
}

export interface Note {
  readonly kind: 'note'
  /** One or two actors. */
  readonly of: readonly string[]
  readonly side: 'left' | 'right' | 'over'
  readonly label: string
}

export type Step =
  | Message
  | Note
  /** From here on, an actor works, or no more. */
  | { readonly kind: 'turn'; readonly actor: string; readonly isActive: boolean }
  /** A frame around the steps up to its `close`, such as `alt`. */
  | { readonly kind: 'open'; readonly name: string; readonly label: string }
  | { readonly kind: 'divide'; readonly label: string }
  | { readonly kind: 'close' }
