/** A rule for response headers. */
export interface HeaderRule {
  /** Requested path, with the base path. `:name` matches one segment, `*` anything. See `patternSource`. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
}

/** A path in a `_headers` file and the lines below it, as written. */
export interface HeaderBlock {
  /** A path, or an address with a host, which Cloudflare Pages also supports. */
  readonly path: string
  /** Line in the file, starting at 1. */
  readonly line: number
  readonly lines: readonly HeaderLine[]
}

export interface HeaderLine {
  readonly line: number
  readonly text: string
  /** Absent if the line is not `Name: value`. */
  readonly header?: { readonly name: string; readonly value: string }
}

/** Reads a `_headers` file block by block. Lines before the first path form a block whose path is empty. */
export function readHeaderBlocks(text: string): HeaderBlock[] {
  const blocks: { path: string; line: number; lines: HeaderLine[] }[] = []
  for (const [index, written] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const line = index + 1
    const trimmed = written.trim()
    if (trimmed === '' || trimmed.startsWith('#')) continue
    if (/^(\/|https?:\/\/)/.test(trimmed)) blocks.push({ path: trimmed, line, lines: [] })
    else {
      if (blocks.length === 0) blocks.push({ path: '', line, lines: [] })
      const [, name, value = ''] = /^([\w-]+)\s*:\s*(.*)$/.exec(trimmed) ?? []
      blocks.at(-1)?.lines.push({ line, text: trimmed, ...(name && { header: { name, value } }) })
    }
  }
  return blocks
}

/**
 * Returns the rules of a `_headers` file, in the form that both Cloudflare Pages and Netlify understand. A header that
 * a rule names twice gets both values. Names keep their first spelling, since case is not significant.
 */
export function parseHeadersFile(text: string): HeaderRule[] {
  const spellings = new Map<string, string>()
  return readHeaderBlocks(text)
    .filter(({ path }) => path.startsWith('/'))
    .map(({ path, lines }) => {
      const headers: Record<string, string> = {}
      for (const { header } of lines) {
        if (!header) continue
        const name = spellings.get(header.name.toLowerCase()) ?? header.name
        spellings.set(name.toLowerCase(), name)
        headers[name] = headers[name] === undefined ? header.value : `${headers[name]}, ${header.value}`
      }
      return { path, headers }
    })
}
