/**
 * Fetches the faces of the site once the first page stands, and remembers it: every page from the next one on is set in
 * them, and asks by itself for those it uses; see `app/fonts.ts`. Who asks the browser to save data goes without.
 */
export async function fetchFaces() {
  if (navigator.connection?.saveData || 'faces' in document.documentElement.dataset) return
  await painted()
  try {
    await Promise.all([...document.fonts].filter(isForText).map((face) => face.load()))
    localStorage.faces = 'fetched'
  } catch {
    // Offline, or closed storage: narrow screens stay with the stand-ins.
  }
}

/** Resolves when everything of the page is there and has been on the screen. */
async function painted(): Promise<void> {
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve))
  await new Promise((resolve) => new PerformanceObserver(resolve).observe({ type: 'paint', buffered: true }))
}

/** Not stand-ins, which are on the device, and not the face for bold italics, which few pages use. */
function isForText({ display, weight }: FontFace): boolean {
  return display === 'optional' && weight.startsWith('400')
}
