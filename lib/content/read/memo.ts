/** Remembers results by key. */
export interface Memo {
  /** Returns the last result for `key` if it was made from the same `from`; otherwise calls `make`. */
  getOrMake<T>(key: string, from: unknown, make: () => T): T
}

/** Returns a memo, and a function that forgets everything that was not asked for since its last call. */
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
