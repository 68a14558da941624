/**
 * Fetches the site's typefaces after the first page has been shown, and remembers that. Every later page uses them and
 * requests those it needs; see `lib/brand/font-rules.ts`. On a narrow screen, that of headings is also shown on the first
 * page.
 */
const root = document.documentElement
const style = getComputedStyle(root)
const faces = [...document.fonts].filter(isForText)
const headings = faces.find(isForHeadings)

try {
  const isNarrow = !style.getPropertyValue('--face-headings')
  if (isNarrow && headings) {
    // Chromium does not show an `optional` face that comes after the first paint.
    headings.display = 'swap'
    await headings.load()
    showHeadings()
  }
  await Promise.all(faces.map((face) => face.load()))
  localStorage.faces = 'fetched'
} catch {
  // Offline, or no access to storage: narrow screens keep the fallback typefaces.
}

/** Sets headings and labels in their face, and undoes that before it is painted if it has moved anything in sight. */
function showHeadings() {
  const seen = [...document.querySelectorAll('body *')].filter(isInSight)
  const places = seen.map((element) => element.getBoundingClientRect())
  root.dataset.headings = ''
  if (seen.some((element, index) => hasMoved(element, places[index] as DOMRect))) delete root.dataset.headings
}

function isInSight(element: Element): boolean {
  const { top, bottom, width } = element.getBoundingClientRect()
  return width > 0 && bottom > 0 && top < innerHeight
}

/** Browsers count a move of three pixels as a shift: https://wicg.github.io/layout-instability/ */
function hasMoved(element: Element, before: DOMRect): boolean {
  const { x, y } = element.getBoundingClientRect()
  return Math.abs(x - before.x) >= 3 || Math.abs(y - before.y) >= 3
}

/** Excludes fallbacks, which are on the device, and bold italics, which few pages use. */
function isForText({ display, weight }: FontFace): boolean {
  return display === 'optional' && weight.startsWith('400')
}

function isForHeadings({ family }: FontFace): boolean {
  return style.getPropertyValue('--headings').includes(family.replaceAll('"', ''))
}
