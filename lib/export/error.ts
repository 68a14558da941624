import { counted } from '../counted'
import type { Fault } from './types'

/** Thrown if the finished folder has faults, so that it does not replace the old one. */
export class ExportError extends Error {
  readonly faults: readonly Fault[]

  /** `closing` says whose mistake it is and what to do. By default, it is the engine's. */
  constructor(faults: readonly Fault[], closing = ENGINE_MISTAKE) {
    super(`${renderFaults(faults)}\n\n${closing}`)
    this.name = 'ExportError'
    this.faults = faults
  }
}

/** Renders each reason once, with the files it was found in: a fault in the layout is found on every page. */
export function renderFaults(faults: readonly Fault[]): string {
  const files = new Map<string, Set<string>>()
  for (const { file, reason } of faults) files.set(reason, (files.get(reason) ?? new Set()).add(file))
  return [...files].map(([reason, found]) => `${nameSome([...found])}: ${reason}`).join('\n')
}

function nameSome(files: readonly string[]): string {
  const rest = files.length - NAMED
  return files.slice(0, NAMED).join(', ') + (rest > 0 ? ` and ${counted(rest, 'more file')}` : '')
}

const NAMED = 3

/** What `check` passes, a build publishes. So a fault found only here is not an author's mistake. */
const ENGINE_MISTAKE = `The content is right: check found no mistake in it. This is a mistake of the engine, or of a change that was made to app/,
components/ or lib/; one that is found on every page stands in app/layout.tsx or in what it shows. Please report it to
whoever looks after the engine, with the lines above.`
