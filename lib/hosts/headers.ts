/** One rule of the response headers. */
export interface HeaderRule {
  /** What a request asks for, with the base path; `:name` is one segment, `*` anything. See `patternSource`. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
}

/** A path of a `_headers` file and the lines below it, as they are written. */
export interface HeaderBlock {
  /** A path, or an address with a host, which Cloudflare Pages understands too. */
  readonly path: string
  /** Line in the file, from 1. */
  readonly line: number
  readonly lines: readonly HeaderLine[]
}

export interface HeaderLine {
  readonly line: number
  readonly text: string
  /** Absent where the line is no `Name: value`. */
  readonly header?: { readonly name: string; readonly value: string }
}

/** A `_headers` file, block by block. What stands before the first path is a block without one. */
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
 * The rules of a `_headers` file, as Cloudflare Pages and Netlify both understand it. A header that a rule names twice has
 * both values. Names are spelt as they first are, since case counts for nothing.
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
