import type { Problem } from '../problems'
import type { Measure } from './inspect'

/** Bytes from which a picture is worth a warning. */
const HEAVY = 5 * 1024 * 1024

/** What to say of a picture whose file is too large; `undefined` for any other. `written` is how the author calls it. */
export function heavyPicture(
  written: string,
  { bytes }: Pick<Measure, 'bytes'>,
): (Pick<Problem, 'rule' | 'severity' | 'message'> & { readonly hint: string }) | undefined {
  if (bytes <= HEAVY) return undefined
  const message = `${written} has ${(bytes / 1024 / 1024).toFixed(1)} MiB`
  return { rule: 'heavy-picture', severity: 'warning', message, hint: 'save it smaller: 2400 pixels wide are enough' }
}
