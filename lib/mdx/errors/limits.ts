import type { Problem } from '../../problems'
import type { Source } from '../types'

/** Maximum size of a body in bytes of UTF-8. */
const MAX_BYTES = 1024 * 1024
/** Maximum nesting of quotes, lists, elements or braces. Parsers recurse, and 2,000 levels overflow the stack. */
const MAX_DEPTH = 100

/**
 * Reports a body that is too large or too deeply nested, before any parser sees it. The depth is an approximation from
 * a scan of the lines, and it is wrong only far beyond what a person writes.
 */
export function checkLimits(source: Source): Problem[] {
  const bytes = Buffer.byteLength(source.body)
  if (bytes > MAX_BYTES) {
    return [
      {
        file: source.file,
        rule: 'too-large',
        severity: 'error',
        message: `expected at most 1 MiB of text, found ${(bytes / MAX_BYTES).toFixed(1)} MiB`,
        hint: 'split it into several posts',
      },
    ]
  }
  const deep = findDeep(source)
  return deep ? [tooDeep(source, deep)] : []
}

/** Returns the problem of nesting beyond the limit. It has no position if the parser ran out of stack. */
export function tooDeep(source: Source, place?: { line: number; column: number }): Problem {
  return {
    file: source.file,
    ...place,
    rule: 'too-deep',
    severity: 'error',
    message: `quotes, lists, elements or braces are nested more than ${MAX_DEPTH} levels deep`,
    hint: 'nest less: use headings and paragraphs',
  }
}

function findDeep({ body, format }: Source): { line: number; column: number } | undefined {
  const lists: number[] = []
  const inline = { braces: 0, tags: 0 }
  let fence = ''
  for (const [index, line] of body.split('\n').entries()) {
    const mark = /^[\s>]*(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence ? mark?.startsWith(fence) : mark) {
      fence = fence ? '' : (mark ?? '')
      continue
    }
    if (fence) continue
    const column = containers(line, lists) ?? elements(line, inline, format)
    if (column !== undefined) return { line: index + 1, column: column + 1 }
  }
  return undefined
}

/**
 * Returns the offset at which quotes and list items at the start of a line exceed the limit. `lists` holds the open
 * indentations.
 */
function containers(line: string, lists: number[]): number | undefined {
  const marker = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y
  let depth = 0
  let first = true
  for (let match = marker.exec(line); match; match = marker.exec(line)) {
    const indent = match[0].length
    const item = !match[0].endsWith('>')
    if (item && first) {
      while ((lists.at(-1) ?? -1) >= indent) lists.pop()
      lists.push(indent)
    } else depth++
    first = false
    if (depth + lists.length > MAX_DEPTH) return match.index + indent - 1
  }
  if (first && /^\S/.test(line)) lists.length = 0
  return undefined
}

/**
 * Returns the offset at which open tags or braces exceed the limit. HTML elements that close by themselves do not
 * count.
 */
function elements(line: string, open: { braces: number; tags: number }, format: Source['format']): number | undefined {
  for (const { 0: text, 1: name, index } of line.matchAll(/`[^`]*`|\\[{}]|<([A-Za-z][A-Za-z0-9]*)|<\/|\/>|[{}]/g)) {
    if (text === '{') open.braces += format === 'mdx' ? 1 : 0
    else if (text === '}') open.braces = Math.max(0, open.braces - 1)
    else if (text === '</' || text === '/>') open.tags = Math.max(0, open.tags - 1)
    else if (name && !(format === 'md' && SELF_CLOSING.has(name.toLowerCase()))) open.tags++
    if (open.braces > MAX_DEPTH || open.tags > MAX_DEPTH) return index
  }
  return undefined
}

const SELF_CLOSING = new Set(
  'area base br col dd dt embed hr img input li link meta option p source tbody td th thead tr track wbr'.split(' '),
)
