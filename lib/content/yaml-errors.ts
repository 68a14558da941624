import { type Document, type ErrorCode, isMap, type LineCounter, visit, type YAMLError } from 'yaml'
import { type Problem, problem } from '../problems'

/** What is wrong with the YAML of a front matter, in an author's words; empty when all of its keys can be read. */
export function explainYaml(file: string, yaml: string, document: Document, counter: LineCounter): Problem[] {
  const lines = yaml.split('\n')
  const lineAt = (offset: number) => counter.linePos(offset).line
  const columnAt = (offset: number) => counter.linePos(offset).col
  const report = (rule: string, place: { line: number; column: number }, found: Explanation) =>
    problem({ file, ...place, field: keyOf(lines[place.line - 1]), rule, severity: 'error', ...found })
  const placed = (rule: string, offset: number, found: Explanation) =>
    report(rule, { line: lineAt(offset), column: columnAt(offset) }, found)

  const duplicates = document.errors
    .filter(({ code }) => code === 'DUPLICATE_KEY')
    .map(({ pos }) => placed('duplicate-key', pos[0], { message: 'the key is written twice', fix: 'keep one of them' }))
  const error = [...document.errors, ...document.warnings].find(({ code }) => code !== 'DUPLICATE_KEY')
  if (error) {
    const line = blamedLine(error, lines, lineAt(error.pos[0]))
    const column = line === lineAt(error.pos[0]) ? columnAt(error.pos[0]) : (lines[line - 1] ?? '').search(/\S|$/) + 1
    return [
      ...duplicates,
      report('yaml', { line, column }, explain(error, lines[line - 1] ?? '', lines[line - 2] ?? '')),
    ]
  }
  if (!isMap(document.contents)) {
    const message = `expected keys and values such as title: …, found ${document.contents === null ? 'nothing' : 'something else'}`
    return [problem({ file, line: 2, column: 1, rule: 'yaml', severity: 'error', message, fix: keyFix(lines[1]) })]
  }
  const aliases: Problem[] = []
  visit(document, {
    Alias(_, node) {
      const written = `*${node.source}`
      const message = `${written} is a reference of YAML, expected text`
      aliases.push(placed('yaml-alias', node.range?.[0] ?? 0, { message, fix: `put it in quotes: "${written}"` }))
    },
  })
  return [...duplicates, ...aliases]
}

interface Explanation {
  readonly message: string
  readonly fix?: string | undefined
}

/** The line that has to change: the parser stops where it gives up, which for a quote or a bracket is too late. */
function blamedLine(error: YAMLError, lines: readonly string[], line: number): number {
  const open = lines.findIndex((text, index) => index < line && UNCLOSED.test(text))
  if (error.code === 'MISSING_CHAR' || error.code === 'BAD_INDENT') return open > 0 ? open + 1 : line
  if (isIndented(lines[line]) && !/:\s.*:\s/.test(lines[line - 1] ?? '') && error.code === 'BLOCK_AS_IMPLICIT_KEY')
    return line + 1
  return line
}

function explain(error: YAMLError, line: string, before: string): Explanation {
  const fix = keyFix(line)
  switch (error.code satisfies ErrorCode) {
    case 'TAB_AS_INDENT':
      return { message: 'a tab cannot indent YAML, expected spaces', fix: line.replace(/\t/g, '  ') }
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (isIndented(line) && before.trim() !== '') return { message: 'unexpected indentation', fix: line.trim() }
      return { message: 'text with a colon and a space in it needs quotes', fix }
    case 'BAD_SCALAR_START':
      return { message: `text that starts with ${/:\s*(\S)/.exec(line)?.[1] ?? 'this'} needs quotes`, fix }
    case 'MISSING_CHAR':
      return { message: 'a quote or bracket is opened and not closed', fix }
    case 'BAD_INDENT':
      return { message: 'a bracket is opened and not closed', fix: `${line.trimEnd()}]` }
    case 'UNEXPECTED_TOKEN':
      return {
        message: 'expected the end of the value here; text with quotes or brackets in it needs quotes around it',
        fix,
      }
    case 'BAD_DQ_ESCAPE':
      return { message: 'a backslash in double quotes must be doubled', fix: line.replace(/\\/g, '\\\\') }
    case 'TAG_RESOLVE_FAILED':
      return { message: 'text that starts with ! needs quotes', fix }
    case 'MULTILINE_IMPLICIT_KEY':
      return { message: 'expected a key, a colon, a space and a value', fix }
    default:
      return { message: `not readable as YAML: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}`, fix }
  }
}

/** The line with its value in double quotes, which hold any text. */
function keyFix(line = ''): string | undefined {
  const match = /^\s*([\w-]+)\s*[:=]\s*(.*?),?\s*$/.exec(line)
  if (!match) return undefined
  const [, key, value = ''] = match
  const bare = value.replace(/^(["'])(.*)\1$/, '$2').replace(/^["'](?=[^"']*$)/, '')
  return `${key}: ${value === '' ? '…' : JSON.stringify(bare)}`
}

const keyOf = (line = '') => /^([\w-]+)\s*:/.exec(line)?.[1]

const isIndented = (line = '') => /^\s+\S/.test(line)

/** A value that opens a quote or a bracket and does not close it on its line. */
const UNCLOSED = /^[\w-]+:\s*(?:"[^"]*|'[^']*|\[[^\]]*|\{[^}]*)$/
