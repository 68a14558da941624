/**
 * Fetches the site's typefaces after the first page has been shown, and remembers that. Every later page uses them and
 * requests those it needs; see `app/fonts.ts`. Nothing is fetched for readers who ask their browser to save data.
 */
export async function fetchFaces() {
  if (navigator.connection?.saveData || 'faces' in document.documentElement.dataset) return
  await painted()
  try {
    await Promise.all([...document.fonts].filter(isForText).map((face) => face.load()))
    localStorage.faces = 'fetched'
  } catch {
    // Offline, or no access to storage: narrow screens keep the fallback typefaces.
  }
}

/** Resolves when the page has loaded and has been painted. */
async function painted(): Promise<void> {
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve))
  await new Promise((resolve) => new PerformanceObserver(resolve).observe({ type: 'paint', buffered: true }))
}

/** Excludes fallbacks, which are on the device, and bold italics, which few pages use. */
function isForText({ display, weight }: FontFace): boolean {
  return display === 'optional' && weight.startsWith('400')
}
