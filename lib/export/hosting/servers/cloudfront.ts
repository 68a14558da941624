import { patternSource } from '../../../hosts'
import type { Policy } from '../types'

/**
 * Renders the function for "viewer request", because a bucket does not serve `index.html` for a folder. Redirects are
 * pages of the export there.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html
 */
export function renderCloudFrontRequest(): string {
  return `function handler(event) {
  const request = event.request
  const last = request.uri.split('/').pop()
  if (last === '') request.uri += 'index.html'
  else if (!last.includes('.')) return { statusCode: 308, headers: { location: { value: request.uri + '/' } } }
  return request
}
`
}

/** Renders the function for "viewer response", which sets the headers of the table. It must stay below 10 kB. */
export function renderCloudFrontResponse({ rules }: Policy): string {
  const table = rules.map(({ path, headers }) => {
    const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), { value }])
    return `  [${JSON.stringify(patternSource(path))}, ${JSON.stringify(Object.fromEntries(lower))}],`
  })
  return `const rules = [
${table.join('\n')}
]

function handler(event) {
  const response = event.response
  const path = event.request.uri.replace(/\\/index\\.html$/, '/')
  for (const [pattern, headers] of rules) {
    if (new RegExp(pattern).test(path)) Object.assign(response.headers, headers)
  }
  return response
}
`
}
