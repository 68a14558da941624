/** A block of code of the guide. */
export interface Fence {
  readonly language: string
  /** The name after `title=`: of a whole file in the content folder, or of what else the block shows. */
  readonly title?: string
  /** True for a file that shows a mistake. */
  readonly isMistake: boolean
  readonly body: string
  /** Line of the guide on which the block begins. */
  readonly line: number
  /** Where it ends in the guide's text. */
  readonly end: number
}

/** A stretch of the guide: prose up to and with the source of an example, which is absent from the last. */
export interface Stretch {
  readonly prose: string
  /** Line of the guide on which the prose begins. */
  readonly line: number
  readonly example?: Example
}

/** A body, or a whole file if it has a title. */
export interface Example extends Fence {
  readonly language: 'md' | 'mdx'
}

/** Splits the guide after every example. */
export function splitGuide(text: string): Stretch[] {
  const stretches: Stretch[] = []
  let start = 0
  for (const fence of findFences(text)) {
    if (!isExample(fence)) continue
    stretches.push({ prose: text.slice(start, fence.end), line: lineAt(text, start), example: fence })
    start = fence.end
  }
  const rest = text.slice(start)
  return rest.trim() === '' ? stretches : [...stretches, { prose: rest, line: lineAt(text, start) }]
}

/** Returns the blocks of code that begin at the margin. */
export function findFences(text: string): Fence[] {
  return [...text.matchAll(FENCE)].map(({ index, 0: fence, groups: { language = '', meta = '', body = '' } = {} }) => {
    const title = /title="([^"]*)"/.exec(meta)?.[1]
    return {
      language,
      ...(title !== undefined && { title }),
      isMistake: /\bmistake\b/.test(meta),
      body,
      line: lineAt(text, index),
      end: index + fence.length,
    }
  })
}

/** Returns true for what readers would see as an example's source says. */
export function isExample(fence: Fence): fence is Example {
  return (fence.language === 'md' || fence.language === 'mdx') && !fence.isMistake
}

/** It ends with as many backticks as it began with. */
const FENCE = /^(?<ticks>`{3,})(?<language>\w+)(?<meta>[^\n]*)\n(?<body>[\s\S]*?^)\k<ticks>$/gm

const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length
