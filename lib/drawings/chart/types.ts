import type { Drawing } from '../types'

/** A value along the bottom. */
export type X = number | Date | string

export type Kind = 'line' | 'area' | 'bar' | 'dot'

/** What a chart shows of its figures. */
export interface ChartSpec {
  readonly kind: Kind
  /** Name of the column along the bottom; the first one without it. */
  readonly x?: string | undefined
  /** Names of the columns of figures; all others without any. */
  readonly y: readonly string[]
  /** Name of a column that says which series a row belongs to. */
  readonly series?: string | undefined
  /** Name of a column whose values get a chart each. */
  readonly facet?: string | undefined
  readonly unit?: string | undefined
  /** Lines across the chart. */
  readonly rules: readonly Rule[]
  /** Labels at points of it. */
  readonly notes: readonly Note[]
}

export interface Rule {
  readonly x?: number | string | undefined
  readonly y?: number | undefined
  readonly label: string
}

export interface Note {
  readonly x: number | string
  readonly y: number
  readonly label: string
}

/** The same chart for wide and for narrow screens. */
export interface Chart {
  readonly wide: Omit<Drawing, 'said' | 'narrow'>
  readonly narrow: Omit<Drawing, 'said' | 'narrow'>
}

/** How figures are drawn, whatever they were written in. */
export interface Look {
  /** The kind of each series, in the order of the series. */
  readonly kinds: readonly Kind[]
  readonly title?: string | undefined
  readonly unit?: string | undefined
  /** What the axis along the bottom says. */
  readonly below?: string | undefined
  /** Where the figures start and end; found in them without it. */
  readonly range?: readonly [from: number, to: number] | undefined
  /** True if the names stand on the left, whatever room they need. */
  readonly isLying?: boolean
  /** True if the series have no names. */
  readonly isNameless?: boolean
  readonly rules: readonly (Omit<Rule, 'x'> & { readonly x?: X })[]
  readonly notes: readonly (Omit<Note, 'x'> & { readonly x: X })[]
}
