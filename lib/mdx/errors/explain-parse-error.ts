import type { Problem } from '../../problems'
import { foreignAt } from '../foreign'
import type { Source } from '../types'
import { before, codeLine, openBrace, openQuote, type Point, spacesAt } from './places'

/** Turns a parser error into a problem that an author can understand. */
export function explainParseError(mistake: Mistake, source: Source): Problem {
  const { reason, ruleId, line, column } = mistake
  const lines = source.body.split('\n')
  const place = line && column ? { line, column } : { line: lines.length, column: 1 }
  const problem = (message: string, hint: string, at: Point | undefined = place): Problem => ({
    file: source.file,
    ...(at ?? place),
    rule: 'syntax',
    severity: 'error',
    message,
    hint,
  })
  const tag = /`(<\/?[^`]*>)`/.exec(reason)?.[1] ?? ''
  const opened = /\((\d+):(\d+)-\d+:\d+\)/.exec(reason)
  const opener = opened ? { line: Number(opened[1]), column: Number(opened[2]) } : undefined

  const isHeading = lines
    .slice(Math.max(0, place.line - 2), place.line)
    .some((text) => /^[ \t>]*#{1,6}[ \t]/.test(text))
  const foreign = BRACES.has(ruleId ?? '') && !isHeading ? foreignAt(source.body, place) : undefined
  if (foreign) return problem(foreign.message, foreign.hint)

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
      return problem('a closing tag has no opening tag', 'remove it, or add the opening tag', before(lines, place, '<'))
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
            codeLine(lines, place),
          )
        : (headingId() ??
            problem(
              'the braces contain neither a literal nor a comment',
              'write text without braces; a brace itself is \\{ or `{`, a comment is {/* … */}',
              { line: place.line, column: place.column + spacesAt(lines, place) },
            ))
    case 'unexpected-lazy':
      return problem('a line inside braces or a tag is missing the > of its quote', 'start the line with > too')
    case 'unexpected-eof':
      return unfinished()
    default:
      return unexpected()
  }

  /** Handles braces that other systems read as the id or class of a heading. */
  function headingId(): Problem | undefined {
    const line = lines[place.line - 1] ?? ''
    const braces = [...line.matchAll(/\{:?[ \t]*[#.][^\s{}][^{}]*\}/g)].findLast(({ index }) => index < place.column)
    if (!braces) return undefined
    const id = /#[^\s{}.#*]+/.exec(braces[0])?.[0]
    return problem(
      `${braces[0]} is code in MDX`,
      `${id ? `write {/* ${id} */} at the end of a heading to give it an id` : 'remove it: classes mean nothing here'}; a brace that belongs to the text is \\{`,
      { line: place.line, column: braces.index + 1 },
    )
  }

  function unfinished(): Problem {
    if (/in expression/.test(reason)) {
      return problem(
        '{ is not closed',
        'add }; a brace that belongs to the text is \\{ or `{`',
        openBrace(source.body, place),
      )
    }
    if (/closing quote/.test(reason)) {
      const quote = openQuote(source.body, reason)
      return problem('the value of an attribute has no closing quote', 'add the quote', quote)
    }
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
      return problem('<!-- … --> is not a comment in MDX', 'write {/* … */}', start)
    }
    const link = /^<((?:https?:\/\/|mailto:)[^\s>]*|[^\s<>@]+@[^\s<>]+)>/.exec(written)?.[1]
    if (link) {
      const href = /^[a-z]+:/i.test(link) ? link : `mailto:${link}`
      return problem(`<${link}> is not a link in MDX`, `write [${link.replace(/^mailto:/, '')}](${href})`, start)
    }
    if (/attribute value/.test(reason)) {
      const sign = /^[\p{Pi}\p{Pf}„]/u.exec(lines[place.line - 1]?.slice(place.column - 1) ?? '')?.[0]
      if (sign) return problem(`${sign} is not a quote in a tag`, 'write straight quotes: name="value"')
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

/** Parser errors that can be caused by the syntax of another system. */
const BRACES = new Set(['acorn', 'unexpected-character', 'unexpected-lazy'])
const EMPTY = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])
const SAME = 'both tags belong in the same paragraph, list item or quote'

/** The fields of a `VFileMessage` that we use. */
export interface Mistake extends Point, Error {
  readonly reason: string
  readonly ruleId?: string
}
