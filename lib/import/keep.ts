/**
 * Returns what is kept in a text as a comment because it has no counterpart here, with the reason in front:
 * `<!-- import: a shortcode of Hugo: {{< chart >}} -->`. Readers do not see it, and the report of the import lists it
 * with its line. Whatever `original` holds, the comment ends where it should.
 */
export function keep(why: string, original: string, format: 'md' | 'mdx'): string {
  const words = `${MARK}${why}: ${original.trim()}`
  return format === 'md'
    ? `<!-- ${words.replace(/--(!?>)/g, '-- $1').replace(/-$/, '- ')} -->`
    : `{/* ${words.replaceAll('*/', '* /')} */}`
}

export interface Kept {
  /** Of the text, from 1. */
  readonly line: number
  /** The reason and the beginning of the original, on one line. */
  readonly message: string
}

/** Finds what was kept in a text. */
export function findKept(text: string): Kept[] {
  return [...text.matchAll(COMMENT)].map(({ index, 1: html, 2: mdx }) => {
    const words = (html ?? mdx ?? '').replace(/\s+/g, ' ').trim()
    return {
      line: text.slice(0, index).split('\n').length,
      message: words.length > 80 ? `${words.slice(0, 79)}…` : words,
    }
  })
}

const MARK = 'import: '
const COMMENT = /<!-- import: ([\s\S]*?) -->|\{\/\* import: ([\s\S]*?) \*\/\}/g
