/** An old address and where it leads now. */
export interface Redirect {
  readonly from: string
  readonly to: string
  /** 301 where none is named. */
  readonly status?: number
}

/** A line of a `_redirects` file: https://docs.netlify.com/routing/redirects/, and for Cloudflare Pages see `limits.ts`. */
export interface RedirectLine {
  /** In the file, from 1. */
  readonly line: number
  readonly text: string
  readonly from: string
  /** `''` where the line names none. */
  readonly to: string
  readonly status?: number
  /** It holds for some requests only: those with a query, a language, a country. */
  readonly isConditional: boolean
}

/** The lines of a `_redirects` file that say something. */
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
 * The redirects of a `_redirects` file that every server can be told: from one path, for every request, to another
 * address. Each once; the first line for a path holds, as it does for hosts.
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

/** Others are rewrites, which servers know in ways of their own. */
const REDIRECTING: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** The addresses that a redirect answers: with and without a slash, or one when it names a file. */
export function formsOf(from: string): readonly string[] {
  const short = slashless(from)
  return /\.\w+$/.test(short) ? [short] : [short, `${short}/`]
}

function slashless(path: string): string {
  return path.replace(/\/+$/, '')
}
