/** What was made before, by key. */
export interface Memory {
  /** What `make` gave for `key` the last time, if it was made `from` the same then; else what it gives now. */
  recall<T>(key: string, from: unknown, make: () => T): T
}

/** A memory, and the way to forget what nobody has recalled since this was last called. */
export function createMemory(): { readonly memory: Memory; forget(): void } {
  let before = new Map<string, { readonly from: unknown; readonly made: unknown }>()
  let now: typeof before = new Map()
  return {
    memory: {
      recall<T>(key: string, from: unknown, make: () => T): T {
        const known = now.get(key) ?? before.get(key)
        const kept = known && Object.is(known.from, from) ? known : { from, made: make() }
        now.set(key, kept)
        return kept.made as T
      },
    },
    forget() {
      before = now
      now = new Map()
    },
  }
}
