/**
 * Returns `make` as a function that computes its result once for each value that it is given, for as long as that value
 * exists. A value that is not frozen may change, so its result is computed every time. For what every page asks of the
 * same list of posts.
 */
export function oncePer<From extends object, Made>(make: (from: From) => Made): (from: From) => Made {
  const results = new WeakMap<From, { readonly made: Made }>()
  return (from) => {
    const known = results.get(from)
    if (known) return known.made
    const made = make(from)
    if (Object.isFrozen(from)) results.set(from, { made })
    return made
  }
}

/** Returns a function that finds what has a key in a list; if there are several, the first. */
export function finderOf<Item>(keyOf: (item: Item) => string) {
  const index = oncePer((list: readonly Item[]) => {
    const byKey = new Map<string, Item>()
    for (const item of list) if (!byKey.has(keyOf(item))) byKey.set(keyOf(item), item)
    return byKey
  })
  return (list: readonly Item[], key: string): Item | undefined => index(list).get(key)
}
