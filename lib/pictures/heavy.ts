import type { Problem } from '../problems'
import type { Measure } from './inspect'

/** A GIF holds every picture of a film whole. */
const HEAVY_GIF = 1024 * 1024

/** Size in bytes above which a picture gets a warning. */
const HEAVY = 5 * 1024 * 1024

/**
 * Returns a warning for a picture whose file is too large, or `undefined`. `written` is the path as the author wrote
 * it.
 */
export function heavyPicture(
  written: string,
  { bytes }: Pick<Measure, 'bytes'>,
): (Pick<Problem, 'rule' | 'severity' | 'message'> & { readonly hint: string }) | undefined {
  if (isHeavyGif(written, bytes)) {
    const message = `${written} has ${(bytes / 1024 / 1024).toFixed(1)} MiB; as a video it would have a tenth`
    const hint = 'save it as .mp4 and write <Video src="./name.mp4" title="…" silent />, or let --fix save it as .webp'
    return { rule: 'heavy-picture', severity: 'warning', message, hint }
  }
  if (bytes <= HEAVY) return undefined
  const message = `${written} has ${(bytes / 1024 / 1024).toFixed(1)} MiB`
  return { rule: 'heavy-picture', severity: 'warning', message, hint: 'save it smaller: 2400 pixels wide are enough' }
}

/** Returns true for the name and the size of a GIF that would be lighter in any other form. */
export function isHeavyGif(name: string, bytes: number): boolean {
  return /\.gif$/i.test(name) && bytes > HEAVY_GIF
}
