/** A stretch of the guide: prose up to and with the source of an example, which is absent from the last. */
export interface Stretch {
  readonly prose: string
  /** Line of the guide on which the prose begins. */
  readonly line: number
  readonly example?: Example
}

export interface Example {
  readonly format: 'md' | 'mdx'
  /** Path of the file in the content folder, if the example is a whole one. */
  readonly title?: string
  readonly body: string
  /** Line of the guide on which the body begins. */
  readonly line: number
}

/** Splits the guide after every block in `md` or `mdx`, except those that show a mistake. */
export function splitGuide(text: string): Stretch[] {
  const stretches: Stretch[] = []
  let start = 0
  for (const { index, 0: fence, groups = {} } of text.matchAll(FENCE)) {
    const { format, meta = '', body = '' } = groups
    if ((format !== 'md' && format !== 'mdx') || /\bmistake\b/.test(meta)) continue
    const end = index + fence.length
    const title = /title="([^"]*)"/.exec(meta)?.[1]
    stretches.push({
      prose: text.slice(start, end),
      line: lineAt(text, start),
      example: { format, ...(title !== undefined && { title }), body, line: lineAt(text, index) + 1 },
    })
    start = end
  }
  const rest = text.slice(start)
  return rest.trim() === '' ? stretches : [...stretches, { prose: rest, line: lineAt(text, start) }]
}

/** A block of code that begins at the margin, and ends with as many backticks as it began with. */
const FENCE = /^(?<ticks>`{3,})(?<format>\w+)(?<meta>[^\n]*)\n(?<body>[\s\S]*?^)\k<ticks>$/gm

const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length
