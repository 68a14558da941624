/**
 * Resolves when the page may be changed: at once where Next does not run. Where it does (in development, and on pages
 * with a client component) React must first find the page as it was rendered; it marks every element that it has
 * taken over, the root last. After five seconds without a sign nothing is coming.
 */
export async function hydrated(): Promise<void> {
  if (!('__next_f' in window)) return
  for (let turn = 0; turn < 100 && !Object.keys(document.documentElement).some(isMark); turn++) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

function isMark(key: string): boolean {
  return key.startsWith('__reactFiber$')
}
