import type { Suggestion } from './suggest'

/** Returns the lines of `redirects` for site.ts, ready to be pasted. */
export function renderRedirects(redirects: readonly Suggestion[]): string[] {
  return [
    '  redirects: [',
    ...redirects.map(({ from, to }) => `    { from: '${quoted(from)}', to: '${quoted(to)}' },`),
    '  ],',
  ]
}

const quoted = (address: string) => address.replaceAll("'", '%27').replaceAll('\\', '%5C')
