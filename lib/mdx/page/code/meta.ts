/** The text after the language name on a fence. */
export interface CodeMeta {
  readonly title?: string
  /** Numbers of the lines to mark, starting at 1. */
  readonly lines: ReadonlySet<number>
  /** Words without a meaning. */
  readonly unknown: readonly string[]
}

/** Parses `title="queue.ts" {2,4-5}`. `filename=` and `file=`, which other systems use, also set the title. */
export function parseCodeMeta(meta: string): CodeMeta {
  const lines = new Set<number>()
  const unknown: string[] = []
  let title: string | undefined
  for (const [word, name, double, single, bare] of meta.matchAll(
    /([\w-]+)=(?:"([^"]*)"|'([^']*)'|(\S+))|\{[^}]*\}|\S+/g,
  )) {
    const ranges = /^\{\s*(\d[\d,\s-]*)\}$/.exec(word)?.[1]
    if (ranges !== undefined) addRanges(ranges, lines)
    else if (name && /^(?:title|filename|file)$/i.test(name)) title = double ?? single ?? bare
    else unknown.push(word)
  }
  return { ...(title && { title }), lines, unknown }
}

function addRanges(ranges: string, lines: Set<number>): void {
  for (const range of ranges.split(',')) {
    const [from, to = from] = range.split('-').map(Number)
    if (!from || !to) continue
    for (let line = from; line <= Math.min(to, from + 10_000); line++) lines.add(line)
  }
}
