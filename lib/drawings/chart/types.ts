import type { Drawing } from '../types'

/** What a chart shows of its figures. */
export interface ChartSpec {
  readonly kind: 'line' | 'area' | 'bar' | 'dot'
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
  readonly rules: readonly {
    readonly x?: number | string | undefined
    readonly y?: number | undefined
    readonly label: string
  }[]
  /** Labels at points of it. */
  readonly notes: readonly { readonly x: number | string; readonly y: number; readonly label: string }[]
}

/** The same chart for wide and for narrow screens. */
export interface Chart {
  readonly wide: Omit<Drawing, 'said'>
  readonly narrow: Omit<Drawing, 'said'>
}
