import type { Fault } from '../types'
import type { FinishedSite } from './site'

/** One check of the finished folder. It looks at what was written, not at what was intended. */
export interface Check {
  readonly name: string
  readonly run: (site: FinishedSite) => Promise<Checked>
}

export interface Checked {
  /** What was looked at, with a number: `1,204 addresses`. */
  readonly looked: string
  readonly faults: readonly Fault[]
}
