import { morphPage } from './morph'
import { closeIfHidden } from './report'

let isRunning = false
let isDue = false

/** Updates the page, one fetch at a time. Calls during an update cause one more. */
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
    // The server is gone. When it returns, so do its events.
    if (!(error instanceof TypeError)) throw error
  } finally {
    isRunning = false
  }
}

/**
 * Fetches the page again and changes what differs. React has rendered the page and will not do so again (see
 * `client.ts`), so its elements can be changed. A page with client components still belongs to React, and is reloaded.
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
  replaceStyles(next)
  morphPage(from, to)
  document.title = next.title
  document.documentElement.lang = next.documentElement.lang
  dispatchEvent(new Event('preview:update'))
}

/** The styles of the publication's own components, which React has put into the head: see `lib/mdx/page/rendered.ts`. */
const OWN_STYLES = 'style[data-precedence="own"]'

function replaceStyles(next: Document) {
  for (const style of document.head.querySelectorAll(OWN_STYLES)) style.remove()
  document.head.append(...next.head.querySelectorAll(OWN_STYLES))
}

/** How the page was loaded. Next renders errors, and pages that answer 404, in the browser. */
const [loaded] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
const isError = (loaded?.responseStatus ?? 200) >= 400

/** Returns true if a script would have to assemble the page. */
const isStreamed = (page: Document) => page.querySelector('[id^="S:"]') !== null

/**
 * Returns true if the page has client components other than those of Next and of the preview, which are on every page.
 */
const hasClientComponents = (html: string) =>
  /\[project\]\/(?!node_modules\/next\/|components\/preview\/)[^"\\]*\[app-client\]/.test(html)
