import type { Redirect } from '../types'
import type { HeaderRule } from './types'

/**
 * What the hosts read of the two files, at most.
 * https://developers.cloudflare.com/pages/configuration/headers/, …/pages/configuration/redirects/
 */
export const hostLimits = { headerRules: 100, lineLength: 2000, redirects: 2000, redirectLength: 1000 } as const

/**
 * `_headers` for Cloudflare Pages and Netlify. Cloudflare joins the values of all rules that match, unless a rule takes
 * the header off first (`! Name`); Netlify lets the last rule win and reads past lines without a colon.
 */
export function renderHeadersFile(rules: readonly HeaderRule[]): string {
  // Cloudflare lets other sites read everything.
  const known = new Set(['Access-Control-Allow-Origin'])
  const blocks = rules.map(({ path, headers }, index) => {
    const names = Object.keys(headers)
    const off = index === 0 ? [...known] : names.filter((name) => known.has(name))
    for (const name of names) known.add(name)
    const lines = [
      ...off.map((name) => `! ${name}`),
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ]
    return [path, ...lines.map((line) => `  ${line}`)].join('\n')
  })
  return `${blocks.join('\n')}\n`
}

/** The rules of a `_headers` file, as both hosts understand it. */
export function parseHeadersFile(text: string): HeaderRule[] {
  const rules: { path: string; headers: Record<string, string> }[] = []
  for (const line of text.split('\n').map((line) => line.trim())) {
    if (line.startsWith('/')) rules.push({ path: line, headers: {} })
    const [, name, value] = /^([\w-]+): (.+)$/.exec(line) ?? []
    const rule = rules.at(-1)
    if (rule && name && value) rule.headers[name] = value
  }
  return rules
}

/**
 * `_redirects` for Cloudflare Pages and Netlify: `/old` and `/old/` are two addresses to Cloudflare. Where there is no
 * room for both, the shorter one leads to the longer one by itself, because the page of the redirect is there.
 */
export function renderRedirectsFile(redirects: readonly Redirect[]): string {
  const room = redirects.length * 2 <= hostLimits.redirects
  return redirects
    .flatMap(({ from, to }) => {
      const forms = formsOf(from)
      return (room ? forms : forms.slice(-1)).map((form) => `${form} ${to} 301\n`)
    })
    .join('')
}

/** The redirects of a `_redirects` file, each once. */
export function parseRedirectsFile(text: string): Redirect[] {
  const redirects = new Map<string, Redirect>()
  for (const line of text.split('\n')) {
    const [from, to] = line.trim().split(/\s+/)
    if (from?.startsWith('/') && to) redirects.set(slashless(from), { from, to })
  }
  return [...redirects.values()]
}

/** The addresses that a redirect answers: with and without a slash, or one when it names a file. */
export function formsOf(from: string): readonly string[] {
  const short = slashless(from)
  return /\.\w+$/.test(short) ? [short] : [short, `${short}/`]
}

function slashless(path: string): string {
  return path.replace(/\/+$/, '')
}
