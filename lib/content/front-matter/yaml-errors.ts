import { type Document, isMap, isSeq, type LineCounter, visit, type YAMLError } from 'yaml'
import { type Edit, type Problem, problem, type Rule } from '../../problems'
import { yamlText } from './yaml-text'

/** Explains errors in the YAML of front matter to an author. Returns no problems if all keys can be read. */
export function explainYaml(file: string, yaml: string, document: Document, counter: LineCounter): Problem[] {
  const lines = yaml.split('\n')
  const report = (rule: Rule, { line, column, message, hint, isWhole }: Explanation): Problem => {
    const fix = isWhole && hint !== undefined ? replaceLine(lines, line, hint) : undefined
    return problem({ file, line, column, field: keyOf(lines[line - 1]), rule, severity: 'error', message, hint, fix })
  }
  const placeAt = (offset: number) => {
    const { line, col } = counter.linePos(offset)
    return { line, column: col }
  }

  const duplicates = document.errors
    .filter(({ code }) => code === 'DUPLICATE_KEY')
    .map(({ pos }) =>
      report('duplicate-key', { ...placeAt(pos[0]), message: 'the key is written twice', hint: 'keep one of them' }),
    )
  const error = [...document.errors, ...document.warnings].find(({ code }) => code !== 'DUPLICATE_KEY')
  if (error) return [...duplicates, report('yaml', explainError(error, lines, placeAt(error.pos[0])))]
  if (!isMap(document.contents)) return [report('yaml', explainContents(document, lines[1] ?? ''))]
  const references: Problem[] = []
  visit(document, {
    Alias(_, node) {
      const message = `expected text, found the YAML reference *${node.source}`
      references.push(
        report('yaml-reference', { ...placeAt(node.range?.[0] ?? 0), message, hint: `"*${node.source}"` }),
      )
    },
  })
  return [...duplicates, ...references]
}

interface Place {
  readonly line: number
  readonly column: number
}

interface Explanation extends Place {
  readonly message: string
  readonly hint?: string | undefined
  /** True if the hint is the complete, certain replacement for the line. */
  readonly isWhole?: boolean
}

function explainContents(document: Document, line: string): Explanation {
  const found = document.contents === null ? 'nothing' : isSeq(document.contents) ? 'a list' : 'text'
  const hint = fixLine(line) ?? `title: ${document.contents === null ? '…' : yamlText(line.trim())}`
  return { line: 2, column: 1, message: `expected keys and values such as title: …, found ${found}`, hint }
}

/**
 * Explains a parser error. What the author has to change is often on an earlier line than the one where the parser
 * gives up.
 */
function explainError(error: YAMLError, lines: readonly string[], place: Place): Explanation {
  const { line } = place
  const text = lines[line - 1] ?? ''
  const next = lines[line] ?? ''
  const hint = fixLine(text)

  if (/call stack size exceeded/.test(error.message)) {
    return { ...place, message: 'brackets are nested too deeply', hint: 'write one list without lists in it' }
  }
  const hash = /[[,]\s*#/.exec(text)
  if (hash) {
    const message = 'text after # is a comment unless it is in quotes'
    return { line, column: hash.index + hash[0].length, message, hint: text.replace(/([[,]\s*)#\s*/g, '$1') }
  }

  const open = lines.findIndex((other, index) => index < line && UNCLOSED.test(other))
  if (open > 0 && (error.code === 'MISSING_CHAR' || error.code === 'BAD_INDENT')) {
    const opened = lines[open] ?? ''
    const [, sign = ''] = UNCLOSED.exec(opened) ?? []
    const closed = sign === '[' || sign === '{' ? opened.trimEnd() + (sign === '[' ? ']' : '}') : fixLine(opened)
    return {
      line: open + 1,
      column: opened.indexOf(sign) + 1,
      message: `${sign} is opened but never closed`,
      hint: closed,
      isWhole: KEY.test(lines[open + 1] ?? 'end:'),
    }
  }
  const start = STARTS.exec(text)
  if (start) {
    const [before, sign] = start
    return { line, column: before.length, message: `text that starts with ${sign} needs quotes`, hint, isWhole: true }
  }
  if (error.code === 'TAB_AS_INDENT') {
    return {
      ...place,
      message: 'expected spaces, found a tab: YAML is not indented with tabs',
      hint: text.replace(/\t/g, '  '),
    }
  }
  if (error.code === 'BAD_DQ_ESCAPE') {
    return {
      ...place,
      message: 'a backslash in double quotes must be doubled',
      hint: text.replace(/\\/g, '\\\\'),
      isWhole: !/\\["\\]/.test(text),
    }
  }
  if (/^[\w-]+:\S/.test(text)) return { ...place, message: 'expected a space after the colon', hint, isWhole: true }
  if (/^\s+\S/.test(text))
    return { ...place, column: text.search(/\S/) + 1, message: 'unexpected indentation', hint: text.trim() }
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && !/:\s.*:(?:\s|$)/.test(text) && /^\s+\S/.test(next)) {
    return { line: line + 1, column: next.search(/\S/) + 1, message: 'unexpected indentation', hint: next.trim() }
  }
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY') {
    return { ...place, message: 'text with a colon and a space in it needs quotes', hint, isWhole: true }
  }
  if (error.code === 'UNEXPECTED_TOKEN' && /,\s*$/.test(text) && place.column === text.trimEnd().length) {
    return { ...place, message: 'expected the end of the line, found a comma', hint, isWhole: true }
  }
  if (error.code === 'UNEXPECTED_TOKEN' && /:\s+["'[{]/.test(text)) {
    const message = `the value that starts with ${/:\s+(.)/.exec(text)?.[1]} ends before this; text that contains such characters needs quotes`
    return { ...place, message, hint }
  }
  const bare = explainBare(lines, line)
  if (bare) return bare
  const reason = error.message.charAt(0).toLowerCase() + error.message.slice(1)
  return { ...place, message: `expected a key, a colon, a space and a value: ${reason}`, hint }
}

/**
 * Explains a line without a key and a colon: the colon is missing or is another character, or the text of the post has
 * begun.
 */
function explainBare(lines: readonly string[], line: number): Explanation | undefined {
  const text = lines[line - 1] ?? ''
  const [, key, value = ''] = /^([\w-]+)(?:\s*[:\uFE55\uFF1A]|(?=\s))\s*(.*)$/.exec(text) ?? []
  if (/^[\w-]+:(?: |$)/.test(text)) return undefined
  if (key !== undefined && /^[a-z_]+$/.test(key) && (line === 2 || lines[line - 2]?.trim() !== '')) {
    const hint = `${key}: ${value === '' ? '…' : yamlText(value)}`
    return { line, column: key.length + 1, message: `expected a colon and a space after ${key}`, hint }
  }
  const message = 'expected a key such as title: …, or the end of the front matter, found text'
  return /^\p{L}/u.test(text) ? { line, column: 1, message, hint: 'add a line --- before it' } : undefined
}

/** Returns the line with its value as text that YAML accepts. */
function fixLine(line: string): string | undefined {
  const match = /^\s*(?:-\s+)?([\w-]+)\s*[:=]\s*(.*?),?\s*$/.exec(line)
  if (!match) return undefined
  const [, key, value = ''] = match
  const bare = value.replace(/^(["'])(.*)\1$/, '$2').replace(/^["'](?=[^"']*$)/, '')
  return `${key}: ${bare === '' ? '…' : yamlText(bare)}`
}

/** Returns an edit that replaces a line, unless it is indented or contains a comment: these are left to the author. */
function replaceLine(lines: readonly string[], line: number, text: string): Edit | undefined {
  const written = lines[line - 1] ?? ''
  if (!KEY.test(written) || /\s#/.test(written) || text.includes('…')) return undefined
  return { start: { line, column: 1 }, end: { line, column: written.length + 1 }, text }
}

const KEY = /^[\w-]+\s*[:=]/

const keyOf = (line = '') => /^([\w-]+)\s*:/.exec(line)?.[1]

/** Matches a value that opens a quote or a bracket and does not close it on the same line. */
const UNCLOSED = /^[\w-]+:\s*(["'[{])[^"'\]}]*$/

/** Matches a value that starts with a character that YAML reserves. */
const STARTS = /^[\w-]+:\s+([*&!%@`>|]|[-?](?=\s))(?=.)/
