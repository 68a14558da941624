/** Thrown for what may succeed if it is tried again, such as a broken connection. */
export class Transient extends Error {
  readonly reason: Error

  /** `reason` is what to report in the end. */
  constructor(reason: Error) {
    super(reason.message)
    this.name = 'Transient'
    this.reason = reason
  }
}

/** Tries `work` up to three times, as long as it fails with `Transient`, and waits longer each time. */
export async function retry<Result>(work: () => Promise<Result>, wait: (ms: number) => Promise<void>): Promise<Result> {
  for (const pause of PAUSES) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Transient)) throw error
      if (pause === undefined) throw error.reason
      await wait(pause)
    }
  }
  throw new Error('unreachable')
}

/** In milliseconds, after the first try and after the second; there is no pause after the third. */
const PAUSES = [1000, 4000, undefined] as const
