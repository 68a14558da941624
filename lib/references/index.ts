import type { ReadFile } from './types'

export type { Cite } from './cite'
export type { Processor } from './engine'
export { KEY, keysIn } from './keys'
export { type Group, type SetText, setText } from './set'
export { checkStyle } from './styles'
export type { Cited, Mistake, ReadFile, Reference, Style } from './types'

/**
 * Reads the text of `references.bib` or `references.json`. What reads BibTeX is loaded on first use, since few sites have
 * references.
 */
export async function readReferences(text: string, format: 'bib' | 'json'): Promise<ReadFile> {
  if (format === 'json') return (await import('./csl-json')).readCslJson(text)
  return (await import('./bibtex')).readBibtex(text)
}

/** Returns what sets citations in a style; see `engine.ts`. */
export async function loadProcessor(...given: Parameters<typeof import('./engine').loadProcessor>) {
  return (await import('./engine')).loadProcessor(...given)
}
