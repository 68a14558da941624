const HIDDEN = 'preview-hidden'

/** Keeps a report that somebody has closed closed, from page to page, until it says something else. */
export function rememberReport() {
  const page = document.querySelector('.page')
  if (page) closeIfHidden(page)
  // It does not bubble.
  document.addEventListener('toggle', ({ target }) => noteReport(target), true)
}

/** Closes the report in `page` if it is the one that was closed. */
export function closeIfHidden(page: Element) {
  const report = page.querySelector<HTMLDetailsElement>('.preview-report')
  if (report && report.textContent === sessionStorage.getItem(HIDDEN)) report.open = false
}

function noteReport(target: EventTarget | null) {
  if (!(target instanceof HTMLDetailsElement) || !target.matches('.preview-report')) return
  if (target.open) sessionStorage.removeItem(HIDDEN)
  else sessionStorage.setItem(HIDDEN, target.textContent ?? '')
}
