import { morphPage } from './morph'
import { closeIfHidden } from './report'

let isRunning = false
let isDue = false

/** Brings the page up to date, one fetch after the other: what is asked for meanwhile is seen by one more. */
export async function follow(): Promise<void> {
  isDue = true
  if (isRunning) return
  isRunning = true
  try {
    while (isDue) {
      isDue = false
      await update()
    }
  } catch (error) {
    // The server has gone: when it is back, so are its events.
    if (!(error instanceof TypeError)) throw error
  } finally {
    isRunning = false
  }
}

/**
 * Fetches the page again and changes what differs. React has rendered the page once and will not again (see
 * `client.ts`), so that its elements are free; a page with client components is React's own, and is loaded anew.
 */
async function update() {
  const html = await (await fetch(location.href, { cache: 'no-store' })).text()
  const next = new DOMParser().parseFromString(html, 'text/html')
  const [from, to] = [document, next].map((page) => page.querySelector('.page'))
  if (!from || !to || isError || isStreamed(next) || hasClientComponents(html)) {
    const isStillError = isError && !to
    if (!isStillError) location.reload()
    return
  }
  closeIfHidden(to)
  morphPage(from, to)
  document.title = next.title
  document.documentElement.lang = next.documentElement.lang
  dispatchEvent(new Event('preview:update'))
}

/** What the page was answered with. Next renders an error, and what a page answers with 404, in the browser. */
const [loaded] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
const isError = (loaded?.responseStatus ?? 200) >= 400

/** Whether a script would have to put the page together. */
const isStreamed = (page: Document) => page.querySelector('[id^="S:"]') !== null

/** The page names the modules of its client components; those of Next itself and of the preview are on every page. */
const hasClientComponents = (html: string) =>
  /\[project\]\/(?!node_modules\/next\/|components\/preview\/)[^"\\]*\[app-client\]/.test(html)
