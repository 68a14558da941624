/** What was made before, by key. */
export interface Memo {
  /** What `make` gave for `key` the last time, if it was made `from` the same then; else what it gives now. */
  getOrMake<T>(key: string, from: unknown, make: () => T): T
}

/** A memory, and the way to forget what nobody has recalled since this was last called. */
export function createMemo(): { readonly memo: Memo; sweep(): void } {
  let before = new Map<string, { readonly from: unknown; readonly made: unknown }>()
  let now: typeof before = new Map()
  return {
    memo: {
      getOrMake<T>(key: string, from: unknown, make: () => T): T {
        const known = now.get(key) ?? before.get(key)
        const kept = known && Object.is(known.from, from) ? known : { from, made: make() }
        now.set(key, kept)
        return kept.made as T
      },
    },
    sweep() {
      before = now
      now = new Map()
    },
  }
}
