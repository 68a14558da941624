import type { Sources } from '../../../services'
import type { InlineSources } from '../types'

/**
 * Returns the policy of a page: only what the site itself serves, only those inline scripts and styles that were there at
 * build time, and `added`, what the services in the settings need. There is no `upgrade-insecure-requests`: every source is `'self'` or secure, so nothing insecure can be
 * requested, and on plain http (a preview, a test) it would request addresses that do not answer.
 * https://www.w3.org/TR/CSP3/
 */
export function pagePolicy({ scripts, styles }: InlineSources, added: Sources = {}): string {
  const own: Sources = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...scripts],
    'style-src': ["'self'", ...styles],
    'img-src': ["'self'"],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
  }
  const extended = Object.entries(added).map(([name, sources]) => [name, [...(own[name] ?? []), ...sources]])
  return render({ ...own, ...Object.fromEntries(extended) })
}

/**
 * The policy of Pagefind's worker. A worker loaded from an address obeys the policy of its own response, so WebAssembly
 * may run there and on no page.
 * https://html.spec.whatwg.org/multipage/workers.html#run-a-worker
 */
export const workerPolicy = render({
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
})

/** The policy of an SVG opened by itself: it may style itself in any way, but never runs anything. */
export const picturePolicy = render({
  'script-src': ["'none'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  sandbox: [],
})

function render(directives: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')
}
