/**
 * Returns the source of a regular expression for a path pattern of header rules, as both Cloudflare Pages and Netlify
 * read it: `:name` matches one segment, a `*` anything, including slashes.
 * https://developers.cloudflare.com/pages/configuration/headers/, https://docs.netlify.com/routing/headers/
 */
export function patternSource(pattern: string): string {
  const parts = pattern.split(/(\*|:[A-Za-z]\w*)/).map((part) => {
    if (part === '*') return '.*'
    return part.startsWith(':') ? '[^/]+' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
  })
  // Servers that look up a folder see the page inside it.
  return `^${parts.join('')}${pattern.endsWith('/') ? '(index\\.html)?' : ''}$`
}

/** Returns true if a pattern may match more than one path. */
export function isPattern(path: string): boolean {
  return /[*:]/.test(path)
}
