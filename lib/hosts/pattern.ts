/**
 * Paths of header rules as Cloudflare Pages and Netlify read them alike: `:name` is one segment, one `*` is whatever
 * follows or stands there, slashes too.
 * https://developers.cloudflare.com/pages/configuration/headers/, https://docs.netlify.com/routing/headers/
 */
export function patternSource(pattern: string): string {
  const parts = pattern.split(/(\*|:[A-Za-z]\w*)/).map((part) => {
    if (part === '*') return '.*'
    return part.startsWith(':') ? '[^/]+' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
  })
  // Servers that look a folder up see the page that lies in it.
  return `^${parts.join('')}${pattern.endsWith('/') ? '(index\\.html)?' : ''}$`
}

/** Whether a pattern stands for more than one path. */
export function isPattern(path: string): boolean {
  return /[*:]/.test(path)
}
