import type { Source } from '../types'

/** Data that a thread gets when it starts. */
export interface WorkerData {
  readonly components: string
}

/** What a thread gets for each body. The thread sets `begun` to 1 when it starts on it. */
export interface Task {
  readonly source: Source
  /** As JSON: thousands of posts share one string, which costs nothing to copy. */
  readonly targets: string
  readonly begun: Int32Array
}
