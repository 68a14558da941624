import { normalizeIdentifier } from 'micromark-util-normalize-identifier'
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types'
import { parseCites } from './parse-cites'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citation: 'citation'
    citationText: 'citationText'
  }
}

/**
 * A citation in square brackets, as in Pandoc: `[see @porter1996, p. 64; @grove]`. A link with those words stays a link: if
 * an address follows, or the name of one, or if the words are such a name.
 */
export const citation: Construct = { name: 'citation', tokenize }

const OPEN = 91
const CLOSE = 93
const ADDRESS = 40

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { defined } = this.parser
  let written = ''
  return start

  function start(code: Code): State | undefined {
    effects.enter('citation')
    effects.enter('citationText')
    effects.consume(code)
    effects.exit('citationText')
    return inside
  }

  function inside(code: Code): State | undefined {
    if (code === null || code === OPEN || written.length > LONGEST) return nok(code)
    if (code === CLOSE) return close(code)
    if (code < -2) {
      written += '\n'
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return inside
    }
    effects.enter('citationText')
    return text(code)
  }

  function text(code: Code): State | undefined {
    if (code === null || code === OPEN || code === CLOSE || code < -2 || written.length > LONGEST) {
      effects.exit('citationText')
      return inside(code)
    }
    written += code < 0 ? ' ' : String.fromCharCode(code)
    effects.consume(code)
    return text
  }

  function close(code: Code): State | undefined {
    if (!parseCites(written) || defined.includes(normalizeIdentifier(written))) return nok(code)
    effects.enter('citationText')
    effects.consume(code)
    effects.exit('citationText')
    effects.exit('citation')
    return end
  }

  function end(code: Code): State | undefined {
    if (code === ADDRESS) return nok(code)
    return code === OPEN ? effects.check({ partial: true, tokenize: reference }, nok, ok)(code) : ok(code)
  }

  /** Looks for the name of an address that is defined. */
  function reference(seeking: Effects, found: State, none: State): State {
    let name = ''
    return (code) => {
      seeking.enter('citationText')
      seeking.consume(code)
      return look
    }
    function look(code: Code): State | undefined {
      if (code === null || code === OPEN || code < -2 || name.length > LONGEST) return none(code)
      if (code === CLOSE) {
        seeking.exit('citationText')
        return name === '' || defined.includes(normalizeIdentifier(name)) ? found(code) : none(code)
      }
      name += code < 0 ? ' ' : String.fromCharCode(code)
      seeking.consume(code)
      return look
    }
  }
}

/** Characters of the longest citation. */
const LONGEST = 2000
