import { instance, type RenderOptions } from '@viz-js/viz'
import type { DrawingFault } from './types'

/**
 * Runs Graphviz on a source in its language, in memory of its own. Returns its output, or its message if it cannot read the
 * source. Throws a `TooMuch` if its memory does not suffice.
 */
export async function runGraphviz(
  source: string,
  options: RenderOptions,
): Promise<{ readonly output: string } | { readonly message: string }> {
  const viz = await instance()
  try {
    const { status, output, errors } = viz.render(source, options)
    return status === 'success' ? { output } : { message: errors.map(({ message }) => message).join('; ') }
  } catch {
    // WebAssembly ends with errors of many kinds when its stack or its memory is full.
    throw new TooMuch()
  }
}

/** Thrown if a drawing is more than Graphviz can lay out. */
export class TooMuch extends Error {}

export const tooMuch: DrawingFault = {
  line: 1,
  column: 1,
  message: 'this drawing is more than Graphviz can lay out',
  hint: 'nest less, or divide it into several drawings',
}
