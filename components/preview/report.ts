const HIDDEN = 'preview-hidden'

/** Keeps a report closed from page to page after someone has closed it, until its content changes. */
export function rememberReport() {
  const page = document.querySelector('.page')
  if (page) closeIfHidden(page)
  // The event does not bubble.
  document.addEventListener('toggle', ({ target }) => noteReport(target), true)
}

/** Closes the report in `page` if the same report was closed before. */
export function closeIfHidden(page: Element) {
  const report = page.querySelector<HTMLDetailsElement>('.preview-report')
  if (report && report.textContent === sessionStorage.getItem(HIDDEN)) report.open = false
}

function noteReport(target: EventTarget | null) {
  if (!(target instanceof HTMLDetailsElement) || !target.matches('.preview-report')) return
  if (target.open) sessionStorage.removeItem(HIDDEN)
  else sessionStorage.setItem(HIDDEN, target.textContent ?? '')
}
