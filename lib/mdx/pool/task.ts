import type { Source } from '../types'

/** What a thread knows from the start. */
export interface WorkerData {
  readonly components: string
}

/** What a thread is given for each body. It sets `begun` to 1 when it begins. */
export interface Task {
  readonly source: Source
  /** As JSON: thousands of posts share one text, which costs nothing to copy. */
  readonly targets: string
  readonly begun: Int32Array
}
