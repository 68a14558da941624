import { isPattern, patternSource } from './pattern'

/** An old address and where it leads now. */
export interface Redirect {
  /** A path, or a section: a path that ends in `/*`. */
  readonly from: string
  /** For a section, `:splat` stands for what the `*` matches. */
  readonly to: string
  /** Name and value of a query: only a request with it is redirected. */
  readonly query?: readonly [name: string, value: string]
  /** 301 by default. */
  readonly status?: number
}

/** A line of a `_redirects` file: https://docs.netlify.com/routing/redirects/; for Cloudflare Pages see `limits.ts`. */
export interface RedirectLine {
  /** Line in the file, starting at 1. */
  readonly line: number
  readonly text: string
  readonly from: string
  /** `''` if the line names no target. */
  readonly to: string
  readonly status?: number
  /** True if it applies only to some requests: those with a certain query, language or country. */
  readonly isConditional: boolean
  /** The query, if that is a single parameter with a fixed value, and the only condition. */
  readonly query?: readonly [name: string, value: string]
}

/** Returns the lines of a `_redirects` file, without blank lines and comments. */
export function readRedirectLines(text: string): RedirectLine[] {
  const lines = text.replace(/^\uFEFF/, '').split('\n')
  return lines.flatMap((written, index) => {
    const line = written
      .trim()
      .replace(/(^|\s)#.*$/, '')
      .trimEnd()
    if (line === '') return []
    const [from = '', ...rest] = line.split(/\s+/)
    const at = rest.findIndex((word) => ADDRESS.test(word))
    const [status, ...conditions] = at < 0 ? [] : rest.slice(at + 1)
    const code = /^\d{3}!?$/.test(status ?? '') ? Number.parseInt(status ?? '', 10) : undefined
    const isForSome = conditions.length > 0 || (status !== undefined && code === undefined)
    return [
      {
        line: index + 1,
        text: line,
        from,
        to: rest[at] ?? '',
        ...(code !== undefined && { status: code }),
        isConditional: at > 0 || isForSome,
        ...(at === 1 && !isForSome && queryOf(rest[0] ?? '')),
      },
    ]
  })
}

const ADDRESS = /^(\/|https?:\/\/)/

function queryOf(word: string): Pick<RedirectLine, 'query'> {
  const [, name, value] = /^(\w+)=([^:=]+)$/.exec(word) ?? []
  return name && value ? { query: [name, value] } : {}
}

/**
 * Returns the redirects of a `_redirects` file that every server supports: from a path, a section or a path with a
 * query to another address. The first line for an address wins, as it does for hosts.
 */
export function parseRedirectsFile(text: string): Redirect[] {
  const redirects = new Map<string, Redirect>()
  for (const { from, to, status = 302, isConditional, query } of readRedirectLines(text)) {
    const isKnown = isSection(from) ? /^[^*:]*\*$/.test(from) && status < 303 && !query : !/[*:]/.test(from)
    const isForAll = !isConditional || query !== undefined
    const key = `${slashless(from)} ${query?.join('=')}`
    if (!from.startsWith('/') || to === '' || !isKnown || !isForAll) continue
    if (!REDIRECTING.has(status) || redirects.has(key)) continue
    redirects.set(key, { from, to, ...(query && { query }), ...(status !== 301 && { status }) })
  }
  return [...redirects.values()]
}

/** Other status codes are rewrites, which each server supports in its own way. */
const REDIRECTING: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** Sorts sections behind single addresses, because hosts take the first match. */
export const sectionsLast = (a: Redirect, b: Redirect) => Number(isSection(a.from)) - Number(isSection(b.from))

/**
 * Returns lines in another order with the same meaning: a line without a pattern moves before those with one, unless one of
 * them matches its address. To Cloudflare Pages, every line behind a pattern counts as one.
 */
export function patternsLast<Line extends Pick<RedirectLine, 'from'>>(lines: readonly Line[]): Line[] {
  const patterns: RegExp[] = []
  const behind: Line[] = []
  const ahead = lines.filter((line) => {
    if (!isPattern(line.from) && !patterns.some((pattern) => pattern.test(line.from))) return true
    if (isPattern(line.from)) patterns.push(new RegExp(patternSource(line.from)))
    behind.push(line)
    return false
  })
  return [...ahead, ...behind]
}

/** Returns true if a redirect is from a path and everything below it. */
export const isSection = (from: string): boolean => from.endsWith('/*')

/** Renders a redirect as a line of a `_redirects` file, for one of its forms. */
export function renderRedirectLine({ to, query, status = 301 }: Redirect, form: string): string {
  return [form, ...(query ? [query.join('=')] : []), to, status].join(' ')
}

/** Returns the redirect from a section's own address without a slash, which `/*` matches on some hosts only, if there is one. */
export function headOf({ from, to, status }: Redirect): Redirect | undefined {
  const short = from.slice(0, -'/*'.length)
  if (!isSection(from) || short === '' || /:splat./.test(to)) return undefined
  return { from: short, to: to.replace(/:splat$/, ''), ...(status && { status }) }
}

/**
 * Returns the addresses that a redirect answers: with and without a trailing slash, or only one if it names a file or a
 * section.
 */
export function formsOf(from: string): readonly string[] {
  const short = slashless(from)
  if (isSection(from) || short === '') return [from]
  return /\.\w+$/.test(short) ? [short] : [short, `${short}/`]
}

function slashless(path: string): string {
  return path.replace(/\/+$/, '')
}
