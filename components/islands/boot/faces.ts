/**
 * Loads the module that fetches the site's typefaces, after the first page has been shown. Nothing is fetched for
 * readers who ask their browser to save data.
 */
export async function fetchFaces() {
  if (navigator.connection?.saveData || 'faces' in document.documentElement.dataset) return
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve))
  await new Promise((resolve) => new PerformanceObserver(resolve).observe({ type: 'paint', buffered: true }))
  import(`${ISLANDS.faces}`).catch(() => {})
}
