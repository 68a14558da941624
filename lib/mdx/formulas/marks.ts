import type { Code, Effects, State } from 'micromark-util-types'

/** `$$` at the end of a line, with or without attributes in braces. */
export function close(effects: Effects, ok: State, nok: State): State {
  let dollars = 0
  let isNamed = false
  return (code) => {
    effects.enter('formulaMark')
    return mark(code)
  }

  function mark(code: Code): State | undefined {
    if (code === DOLLAR) {
      dollars++
      effects.consume(code)
      return mark
    }
    effects.exit('formulaMark')
    return dollars === 2 ? rest(code) : nok(code)
  }

  function rest(code: Code): State | undefined {
    if (isEnd(code)) return ok(code)
    if (isSpace(code)) {
      effects.enter('whitespace')
      effects.consume(code)
      effects.exit('whitespace')
      return rest
    }
    if (code !== BRACE || isNamed) return nok(code)
    isNamed = true
    effects.enter('formulaAttributes')
    effects.consume(code)
    return attributes
  }

  function attributes(code: Code): State | undefined {
    if (isEnd(code)) return nok(code)
    effects.consume(code)
    if (code !== CLOSING_BRACE) return attributes
    effects.exit('formulaAttributes')
    return rest
  }
}

/** Returns a construct that matches a line ending after which the line belongs to the same quote or item. */
export function lines(lazy: Readonly<Record<number, boolean>>, now: () => { readonly line: number }) {
  return (effects: Effects, ok: State, nok: State): State =>
    (code) => {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return (after) => (lazy[now().line] ? nok(after) : ok(after))
    }
}

/** Line endings are negative numbers in micromark, and so is the space that a tab stands for. */
export const isEnd = (code: Code): code is -5 | -4 | -3 | null => code === null || code < -2
export const isSpace = (code: Code) => code === -2 || code === -1 || code === 32

export const DOLLAR = 36
export const BACKSLASH = 92
const BRACE = 123
const CLOSING_BRACE = 125
/** What prose about dollars does not contain: `=`, `\`, `^`, `_`. */
export const TEX: ReadonlySet<Code> = new Set([61, BACKSLASH, 94, 95])
