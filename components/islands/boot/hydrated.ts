/**
 * Resolves when scripts may change the page. Without Next's runtime, that is at once. With it (in development, and on
 * pages with a client component), React must first find the page as it was rendered. React marks each element that it
 * has hydrated, the root last. If there is no mark after five seconds, there will be none.
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
