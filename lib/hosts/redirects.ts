/** An old address and where it leads now. */
export interface Redirect {
  readonly from: string
  readonly to: string
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
    return [
      {
        line: index + 1,
        text: line,
        from,
        to: rest[at] ?? '',
        ...(code !== undefined && { status: code }),
        isConditional: at > 0 || conditions.length > 0 || (status !== undefined && code === undefined),
      },
    ]
  })
}

const ADDRESS = /^(\/|https?:\/\/)/

/**
 * Returns the redirects of a `_redirects` file that every server supports: from one path, for every request, to another
 * address. The first line for a path wins, as it does for hosts; there is one redirect per path.
 */
export function parseRedirectsFile(text: string): Redirect[] {
  const redirects = new Map<string, Redirect>()
  for (const { from, to, status = 302, isConditional } of readRedirectLines(text)) {
    const isPlain = from.startsWith('/') && to !== '' && !isConditional && !/[*:]/.test(from)
    const key = slashless(from)
    if (!isPlain || !REDIRECTING.has(status) || redirects.has(key)) continue
    redirects.set(key, { from, to, ...(status !== 301 && { status }) })
  }
  return [...redirects.values()]
}

/** Other status codes are rewrites, which each server supports in its own way. */
const REDIRECTING: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** Returns the addresses that a redirect answers: with and without a trailing slash, or only one if it names a file. */
export function formsOf(from: string): readonly string[] {
  const short = slashless(from)
  return /\.\w+$/.test(short) ? [short] : [short, `${short}/`]
}

function slashless(path: string): string {
  return path.replace(/\/+$/, '')
}
