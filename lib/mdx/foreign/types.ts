/** A way of writing that another system understands and this one does not. */
export interface Foreign {
  /** Finds it in a block of text, with the flags `g` and `m`. */
  readonly pattern: RegExp
  /** In a heading it means something here too. */
  readonly notInHeadings?: boolean
  /** What was found and what to write instead; `undefined` when it is something else after all. */
  explain(match: RegExpExecArray, format: 'md' | 'mdx'): Finding | undefined
}

export interface Finding {
  /** What it is and whose, as the beginning of a message. */
  readonly what: string
  readonly hint: string
  /** What shall stand in its place, where that is certain. */
  readonly text?: string
}

/** `what` belongs to `system`. */
export function finding(what: string, system: string, hint: string, text?: string): Finding {
  const shown = what.length > 60 ? `${what.slice(0, 60)}…` : what
  return { what: `${shown} belongs to ${system}`, hint, ...(text !== undefined && { text }) }
}
