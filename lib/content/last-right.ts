import type { Page, Post, Slot } from './types'

/** Adds the last version without errors of texts that still exist to those that have no errors now. */
export type WithLast<D> = (entries: readonly Located[], built: readonly D[]) => D[]

/** Returns such a function for texts of one kind. Unless a preview `isWanted`, it adds nothing. */
export function createLastRight<D extends Post | Page | Slot>(isWanted: boolean): WithLast<D> {
  const last = new Map<string, D>()
  return (entries, built) => {
    if (!isWanted) return [...built]
    const before = new Map(last)
    last.clear()
    for (const document of built) last.set(document.file, document)
    const taken = new Set(built.map(({ path }) => path))
    const kept = entries.flatMap(({ file: { file } }) => (last.has(file) ? [] : (before.get(file) ?? [])))
    for (const document of kept) last.set(document.file, document)
    return [...built, ...kept.filter(({ path }) => !taken.has(path))]
  }
}

interface Located {
  readonly file: { readonly file: string }
}
