import type { Drawn, Speech } from './types'

export { drawingOfPage } from './svg'
export type { Drawing, DrawingFault, Drawn } from './types'

/** The languages of fences that are drawn. */
export const drawnLanguages: readonly string[] = ['mermaid', 'dot']

/**
 * Draws a source in one of `drawnLanguages`, or says what is wrong in it, with lines and columns within the source. The
 * same source gives the same drawing on every machine. What draws is loaded on
 * first use, since most texts have no drawing.
 */
export async function draw(language: string, source: string, speech: Speech): Promise<Drawn> {
  const drawer = await import('./draw')
  return drawer.draw(language, source, speech)
}

export type { Figures } from './chart/table'
export type { Chart, ChartSpec } from './chart/types'

/** Returns what reads and draws charts, loaded on first use. */
export const charts = () => import('./chart')
