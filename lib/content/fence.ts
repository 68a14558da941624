import { type Problem, problem } from '../problems'

/**
 * Number of the line that closes the front matter, or why there is none to be read. Both fences must be lines of exactly
 * `---`, so that no other language than YAML and no half-closed block ever reaches a parser.
 */
export function findFence(file: string, text: string): { readonly end: number } | { readonly problem: Problem } {
  const lines = text.split('\n')
  const refuse = (line: number, rule: string, message: string, fix: string) => ({
    problem: problem({ file, line, column: 1, rule, severity: 'error', message, fix }),
  })
  if (lines[0] !== '---') return refuse(...openingMistake(lines))
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue
    if (line === '---') return { end: index + 1 }
    if (/^(?:---|\.\.\.|[–—]\p{Pd}*\s*$)/u.test(line)) {
      return refuse(
        index + 1,
        'front-matter-end',
        `expected a line of exactly three hyphens, found ${quote(line)}`,
        '---',
      )
    }
  }
  return refuse(1, 'front-matter-open', 'the front matter is never closed', 'put a line --- after its last key')
}

function openingMistake(lines: readonly string[]): [line: number, rule: string, message: string, fix: string] {
  const first = lines.findIndex((line) => line.trim() !== '')
  const line = lines[first] ?? ''
  if (/^---\s*\w/.test(line)) {
    return [first + 1, 'front-matter-language', `expected YAML after a line ---, found ${quote(line)}`, '---']
  }
  if (/^\+\+\+|^;;;|^\{/.test(line)) {
    return [first + 1, 'front-matter-language', `expected YAML after a line ---, found ${quote(line)}`, '---']
  }
  if (/^\p{Pd}+\s*$/u.test(line) && line.trim() !== '---') {
    return [first + 1, 'front-matter-start', `expected a line of exactly three hyphens, found ${quote(line)}`, '---']
  }
  if (line.trim() !== '---') {
    return [1, 'front-matter-missing', 'expected front matter, found none', 'start the file with ---, title: …, ---']
  }
  if (first > 0) {
    return [
      first + 1,
      'front-matter-start',
      'expected --- in the first line of the file',
      'remove the blank lines before it',
    ]
  }
  return [1, 'front-matter-start', `expected a line of exactly three hyphens, found ${quote(line)}`, '---']
}

const quote = (text: string) => `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`
