import type { InlineSources } from '../types'

/**
 * The policy of a page: nothing but what the site itself serves, and of what stands in the page only what was there
 * when it was built. No `upgrade-insecure-requests`: where every source is `'self'` nothing insecure can be asked for,
 * and on plain http (a preview, a test) it would ask for addresses that nobody answers.
 * https://www.w3.org/TR/CSP3/
 */
export function pagePolicy({ scripts, styles }: InlineSources): string {
  return render({
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
  })
}

/**
 * The policy of Pagefind's worker. A worker that was loaded from an address obeys the policy of its own response, so
 * that WebAssembly runs in there and in no page.
 * https://html.spec.whatwg.org/multipage/workers.html#run-a-worker
 */
export const workerPolicy = render({
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
})

/** The policy of an SVG that is opened by itself: it may colour itself as it likes, and never runs anything. */
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
