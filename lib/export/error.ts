import type { Fault } from './types'

/** The finished folder has faults: it is not put in the place of the old one. */
export class ExportError extends Error {
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ file, reason }) => `${file}: ${reason}`).join('\n'))
    this.name = 'ExportError'
    this.faults = faults
  }
}
