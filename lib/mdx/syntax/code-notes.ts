/** A remark of an author on a line of code. */
export interface CodeNote {
  /** Number of the line, from 1. */
  readonly line: number
  readonly text: string
}

/**
 * Takes the notes out of a block of code. A note is a comment at the end of a line, in the comment style of any language:
 * `// [!code note: Why it waits]`.
 */
export function takeNotes(code: string): { readonly code: string; readonly notes: readonly CodeNote[] } {
  if (!code.includes('[!code note:')) return { code, notes: [] }
  const notes: CodeNote[] = []
  const lines = code.split('\n').map((line, at) =>
    line.replace(NOTE, (_, text: string) => {
      notes.push({ line: at + 1, text: text.trim() })
      return ''
    }),
  )
  return { code: lines.join('\n'), notes }
}

const NOTE = /[ \t]*(?:\/\/|#|--|;|%|<!--|\/\*)[ \t]*\[!code note:([^\n]*)\][ \t]*(?:\*\/|-->)?[ \t]*$/
