import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types'
import { BACKSLASH, close, DOLLAR, isEnd, isSpace, lines, TEX } from './marks'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    formula: 'formula'
    formulaMark: 'formulaMark'
    formulaValue: 'formulaValue'
    formulaAttributes: 'formulaAttributes'
  }
}

/**
 * A formula between `$$` and `$$` on lines of their own, or on one line by itself, with attributes such as `{#eq-name}`
 * after it. The parser knows it, because Markdown would read `\\` and `_` in it, and MDX its braces. A line of nothing
 * but `$$` begins a formula, like a fence. What begins with `$$` and something else is a formula only if it ends with
 * `$$` at the end of a line, before the next empty line: anything else is prose about dollars.
 */
export const formula: Construct = { name: 'formula', concrete: true, tokenize }

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { parser, interrupt } = this
  const now = () => this.now()
  let dollars = 0
  return start

  function start(code: Code): State | undefined {
    effects.enter('formula')
    effects.enter('formulaMark')
    return open(code)
  }

  function open(code: Code): State | undefined {
    if (code === DOLLAR) {
      dollars++
      effects.consume(code)
      return open
    }
    if (dollars !== 2) return nok(code)
    effects.exit('formulaMark')
    return spaces(opened)(code)
  }

  function opened(code: Code): State | undefined {
    if (!isEnd(code)) return effects.check({ partial: true, tokenize: seek }, content, nok)(code)
    return interrupt ? ok(code) : content(code)
  }

  function content(code: Code): State | undefined {
    if (code === null) return done(code)
    if (isEnd(code)) return lineEnd(code)
    if (code === DOLLAR) return effects.attempt({ partial: true, tokenize: close }, done, value)(code)
    return value(code)
  }

  function value(code: Code): State | undefined {
    effects.enter('formulaValue')
    return sign(code)
  }

  function sign(code: Code): State | undefined {
    effects.consume(code)
    return code === BACKSLASH ? escaped : next
  }

  function escaped(code: Code): State | undefined {
    return isEnd(code) ? next(code) : sign(code)
  }

  function next(code: Code): State | undefined {
    if (!isEnd(code) && code !== DOLLAR) return sign(code)
    effects.exit('formulaValue')
    return content(code)
  }

  /** A line that is not part of the quote or item around the formula ends it. */
  function lineEnd(code: Code): State | undefined {
    return effects.check({ partial: true, tokenize: lines(parser.lazy, now) }, takeLine, done)(code)
  }

  function takeLine(code: Code): State | undefined {
    effects.enter('lineEnding')
    effects.consume(code)
    effects.exit('lineEnding')
    return content
  }

  function done(code: Code): State | undefined {
    effects.exit('formula')
    return ok(code)
  }

  /** Looks for the end of a formula that begins on the line of its first `$$`. */
  function seek(this: TokenizeContext, seeking: Effects, found: State, none: State): State {
    let isTex = false
    let isBlank = false
    return look
    function look(code: Code): State | undefined {
      if (code === DOLLAR) return seeking.check({ partial: true, tokenize: close }, found, none)(code)
      if (isEnd(code)) return code === null || isBlank || interrupt || !isTex ? none(code) : nextLine(code)
      if (!isSpace(code)) isBlank = false
      isTex ||= TEX.has(code)
      return take(code)
    }
    function take(code: Code): State | undefined {
      seeking.enter('formulaValue')
      seeking.consume(code)
      const isEscape = code === BACKSLASH
      return (after) => {
        if (isEscape && !isEnd(after)) {
          seeking.consume(after)
          return leave
        }
        return leave(after)
      }
    }
    function leave(code: Code): State | undefined {
      seeking.exit('formulaValue')
      return look(code)
    }
    function nextLine(code: Code): State | undefined {
      isBlank = true
      seeking.enter('lineEnding')
      seeking.consume(code)
      seeking.exit('lineEnding')
      return (after) => (parser.lazy[now().line] ? none(after) : look(after))
    }
  }

  function spaces(then: State): State {
    return function skip(code: Code): State | undefined {
      if (!isSpace(code)) return then(code)
      effects.enter('whitespace')
      effects.consume(code)
      effects.exit('whitespace')
      return skip
    }
  }
}
