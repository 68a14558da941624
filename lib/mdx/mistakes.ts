import { createProcessor } from '@mdx-js/mdx'
import remarkGfm from 'remark-gfm'
import { VFile } from 'vfile'
import type { Problem } from '../problems'
import { tooDeep } from './limits'
import type { Source } from './types'

/**
 * The problem behind a failed compile. next-mdx-remote loses the place of most mistakes, so the body is parsed once
 * more by MDX itself. Throws `error` again when the text parses: then the engine is at fault.
 */
export function explainFailure(error: unknown, source: Source): Problem {
  if (error instanceof RangeError) return tooDeep(source)
  try {
    createProcessor({ format: source.format, remarkPlugins: [remarkGfm] }).parse(
      new VFile({ value: source.body, path: source.file }),
    )
  } catch (mistake) {
    if (mistake instanceof RangeError) return tooDeep(source)
    if (mistake instanceof Error && 'ruleId' in mistake) return explain(mistake as Mistake, source)
    throw mistake
  }
  throw error
}

/** What the parser says, in the words of someone who writes texts. */
function explain(mistake: Mistake, source: Source): Problem {
  const { reason, ruleId, line, column, cause } = mistake
  const lines = source.body.split('\n')
  const place = line && column ? { line, column } : { line: lines.length, column: 1 }
  const problem = (message: string, fix: string, at: Point | undefined = place): Problem => ({
    file: source.file,
    ...(at ?? place),
    rule: 'syntax',
    severity: 'error',
    message,
    fix,
  })
  const tag = /`(<\/?[^`]*>)`/.exec(reason)?.[1] ?? ''
  const opened = /\((\d+):(\d+)-\d+:\d+\)/.exec(reason)
  const opener = opened ? { line: Number(opened[1]), column: Number(opened[2]) } : undefined

  switch (ruleId) {
    case 'end-tag-mismatch': {
      const closing = /^Unexpected closing tag `(<\/[^`]*>)`, expected corresponding closing tag for `(<[^`]*>)`/.exec(
        reason,
      )
      if (closing) {
        const wanted = closing[2]?.replace('<', '</')
        return problem(
          `${closing[1]} closes ${closing[2]} of line ${opened?.[1]}`,
          `write ${wanted}, or close ${closing[2]} first`,
        )
      }
      const name = tag.replace(/[<>]/g, '')
      return EMPTY.has(name)
        ? problem(`${tag} is not closed`, `write <${name} />`, opener)
        : problem(
            `${tag} is not closed`,
            `add </${name}> where it ends, or write <${name} /> if it is empty; ${SAME}`,
            opener,
          )
    }
    case 'unexpected-closing-slash':
      return problem(
        'a closing tag without an opening one',
        'remove it, or add the opening tag',
        before(lines, place, '<'),
      )
    case 'unexpected-empty-expression':
      return problem('there is nothing between the braces', 'write a value: {3}, or remove the attribute')
    case 'non-spread':
      return problem(
        'expected attributes, found braces',
        'write each attribute: name="value"',
        before(lines, place, '{'),
      )
    case 'acorn':
      return /import\/exports/.test(reason)
        ? problem(
            'a line that starts with import or export is read as code',
            'remove it; components need no import. If the word belongs to the text, do not start a line with it',
          )
        : problem(
            `the braces hold neither a literal nor a comment${cause instanceof Error ? ` (${cause.message.toLowerCase()})` : ''}`,
            'write text without braces; a brace itself is \\{ or `{`, a comment is {/* … */}',
          )
    case 'unexpected-lazy':
      return problem('a line inside braces or a tag lacks the > of its quote', 'start the line with > too')
    case 'unexpected-eof':
      return unfinished()
    default:
      return unexpected()
  }

  function unfinished(): Problem {
    if (/in expression/.test(reason)) {
      return problem(
        '{ is not closed',
        'add }; a brace that belongs to the text is \\{ or `{`',
        openBrace(source.body, place),
      )
    }
    if (/closing quote/.test(reason)) return problem('the value of an attribute has no closing quote', 'add the quote')
    return problem(
      'a tag is not finished',
      'add >; a < that belongs to the text is &lt; or `<`',
      before(lines, place, '<'),
    )
  }

  function unexpected(): Problem {
    const start = before(lines, place, '<')
    const written = start ? (lines[start.line - 1]?.slice(start.column - 1) ?? '') : ''
    if (written.startsWith('<!--')) {
      return problem('<!-- … --> is no comment in MDX', 'write {/* … */}', start)
    }
    const link = /^<((?:https?:\/\/|mailto:)[^\s>]*|[^\s<>@]+@[^\s<>]+)>/.exec(written)?.[1]
    if (link) {
      const href = /^[a-z]+:/i.test(link) ? link : `mailto:${link}`
      return problem(`<${link}> is no link in MDX`, `write [${link.replace(/^mailto:/, '')}](${href})`, start)
    }
    if (/attribute value/.test(reason)) {
      return problem('the value of an attribute has no quotes', 'write name="value", or name={3} for a number')
    }
    if (/before name/.test(reason)) {
      const found = /^<\S{0,12}/.exec(written)?.[0] ?? '<'
      return problem(
        `< starts a tag, but ${found} is none`,
        `write ${found.replace('<', '&lt;')} or \`${found}\``,
        start,
      )
    }
    return problem(
      `the tag cannot be read: ${reason
        .replace(/, expected.*$/s, '')
        .replace(/ \(U\+\w+\)/, '')
        .toLowerCase()}`,
      'write <Name attribute="value">; a < that belongs to the text is &lt; or `<`',
      start,
    )
  }
}

/** The last `mark` at or before a place in its line. */
function before(lines: readonly string[], { line, column }: Point, mark: string): Point | undefined {
  const at = lines[line - 1]?.slice(0, column).lastIndexOf(mark) ?? -1
  return at === -1 ? undefined : { line, column: at + 1 }
}

/** The brace that is still open at a place. */
function openBrace(body: string, { line, column }: Point): Point | undefined {
  const lines = body.split('\n').slice(0, line)
  lines.push((lines.pop() ?? '').slice(0, column))
  let closed = 0
  for (let row = lines.length - 1; row >= 0; row--) {
    const text = lines[row] ?? ''
    for (let at = text.length - 1; at >= 0; at--) {
      if (text[at] === '}') closed++
      if (text[at] === '{' && closed-- === 0) return { line: row + 1, column: at + 1 }
    }
  }
  return undefined
}

const EMPTY = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])
const SAME = 'both tags belong in the same paragraph, list item or quote'

interface Point {
  readonly line: number
  readonly column: number
}

/** The fields of a `VFileMessage` that matter here. */
interface Mistake extends Point, Error {
  readonly reason: string
  readonly ruleId?: string
}
