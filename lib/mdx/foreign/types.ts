/** Syntax that another system understands and this one does not. */
export interface Foreign {
  /** Matches it in a block of text. Has the flags `g` and `m`. */
  readonly pattern: RegExp
  /** True if the syntax has a meaning of our own in headings, so that it is not reported there. */
  readonly notInHeadings?: boolean
  /** True for citations, which are our own syntax where there are references. */
  readonly isCitation?: boolean
  /** Returns what was found and what to write instead, or `undefined` if the match turns out to be something else. */
  explain(match: RegExpExecArray, format: 'md' | 'mdx'): Finding | undefined
}

export interface Finding {
  /** What it is and which system it belongs to, as the start of a message. */
  readonly what: string
  readonly hint: string
  /** Replacement text, if there is only one possibility. */
  readonly text?: string
}

/** Returns a finding which says that `what` belongs to `system`. */
export function finding(what: string, system: string, hint: string, text?: string): Finding {
  const shown = what.length > 60 ? `${what.slice(0, 60)}…` : what
  return { what: `${shown} belongs to ${system}`, hint, ...(text !== undefined && { text }) }
}
