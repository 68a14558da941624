import { type Edit, type Problem, problem, type Rule } from '../../problems'

/**
 * Returns the number of the line that closes the front matter, or the problem if there is none. Both fences must be
 * exactly `---`, so that only complete YAML ever reaches a parser.
 */
export function findFence(file: string, text: string): { readonly end: number } | { readonly problem: Problem } {
  const lines = text.split('\n')
  const refuse = (line: number, rule: Rule, message: string, hint: string) => ({
    problem: problem({ file, line, column: 1, rule, severity: 'error', message, hint, fix: fixOf(lines, line, hint) }),
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
  return refuse(1, 'front-matter-open', 'the front matter is never closed', 'add a line --- after its last key')
}

/**
 * Returns the fix for a fence with too many hyphens, with dashes or with trailing spaces, or for blank lines before it.
 */
function fixOf(lines: readonly string[], line: number, hint: string): Edit | undefined {
  const written = lines[line - 1] ?? ''
  const start = { line, column: 1 }
  if (hint === '---' && /^\p{Pd}+\s*$/u.test(written)) {
    return { start, end: { line, column: written.length + 1 }, text: '---' }
  }
  return hint === BLANK ? { start: { line: 1, column: 1 }, end: start, text: '' } : undefined
}

const BLANK = 'remove the blank lines before it'

function openingMistake(lines: readonly string[]): [line: number, rule: Rule, message: string, hint: string] {
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
    return [first + 1, 'front-matter-start', 'expected --- on the first line of the file', BLANK]
  }
  return [1, 'front-matter-start', `expected a line of exactly three hyphens, found ${quote(line)}`, '---']
}

const quote = (text: string) => `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`
