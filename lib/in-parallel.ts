/**
 * Does `work` for every item, for `width` of them at a time. After the first failure it begins no other, waits for those
 * that have begun, and rejects with that failure.
 */
export async function inParallel<Item>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const rest = items.values()
  let failure: { readonly error: unknown } | undefined
  const lane = async () => {
    for (const item of rest) {
      if (failure) return
      try {
        await work(item)
      } catch (error) {
        failure ??= { error }
      }
    }
  }
  await Promise.all(Array.from({ length: width }, lane))
  if (failure) throw failure.error
}
