/** A formula as a tree. `at` is where its text begins, counted from 0. */
export type Formula =
  | { readonly kind: 'number'; readonly value: number; readonly at: number }
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | { readonly kind: 'call'; readonly does: string; readonly of: readonly Formula[]; readonly at: number }

/** Why a text is no formula. `hint` says what to write. */
export class FormulaMistake extends Error {
  constructor(
    message: string,
    readonly hint: string,
    readonly at: number,
  ) {
    super(message)
  }
}

/** Functions, with the least number of values that each takes. The others take one. */
export const FUNCTIONS: ReadonlyMap<string, number> = new Map([
  ['min', 2],
  ['max', 2],
  ['round', 1],
  ['floor', 1],
  ['ceil', 1],
  ['abs', 1],
  ['sqrt', 1],
  ['exp', 1],
  ['ln', 1],
])

/** How strongly a sign binds, by Pratt's method (https://dl.acm.org/doi/10.1145/512927.512931). */
const STRENGTH: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 }
const MINUS = 3

/** Other signs that people type for the same. */
const SAME: Readonly<Record<string, string>> = { '×': '*', '·': '*', '÷': '/', ':': '/', '−': '-', '–': '-', '**': '^' }

const TOKEN = /\s*(?:(\d+(?:\.\d+)?|\.\d+)|([A-Za-z_]\w*)|(\*\*|[-+*/^(),×·÷:−–])|(\S))/gy

interface Token {
  readonly text: string
  readonly kind: 'number' | 'name' | 'sign' | 'end'
  readonly at: number
}

/**
 * Parses numbers, names, `+ - * / ^`, brackets and the functions above. Throws a `FormulaMistake` at the place of
 * anything else. No library does this: those that are small and call no `eval`, such as jsep, do not say where a mistake
 * is, and read all of JavaScript.
 */
export function parseFormula(text: string): Formula {
  const tokens = tokensOf(text)
  let next = 0
  const peek = () => tokens[next] as Token
  const take = () => tokens[next++] as Token

  const whole = expression(0)
  if (peek().kind !== 'end') throw unexpected(peek())
  return whole

  function expression(least: number): Formula {
    let left = operand()
    for (;;) {
      const sign = peek()
      const strength = sign.kind === 'sign' ? (STRENGTH[sign.text] ?? 0) : 0
      if (strength === 0 || strength <= least) return left
      take()
      // A power binds to its right: 2^3^2 is 2^(3^2).
      const right = expression(sign.text === '^' ? strength - 1 : strength)
      left = { kind: 'call', does: sign.text, of: [left, right], at: sign.at }
    }
  }

  function operand(): Formula {
    const token = take()
    if (token.kind === 'number') return { kind: 'number', value: Number(token.text), at: token.at }
    if (token.kind === 'name')
      return peek().text === '(' ? call(token) : { kind: 'name', name: token.text, at: token.at }
    if (token.text === '-') return { kind: 'call', does: '~', of: [expression(MINUS)], at: token.at }
    if (token.text !== '(') throw unexpected(token)
    const inner = expression(0)
    close(token)
    return inner
  }

  function call({ text: does, at }: Token): Formula {
    const least = FUNCTIONS.get(does)
    if (least === undefined) {
      const hint = `the functions are ${[...FUNCTIONS.keys()].join(', ')}; a product needs its sign: ${does} * (…)`
      throw new FormulaMistake(`there is no function ${does}`, hint, at)
    }
    const open = take()
    const of = [expression(0)]
    while (peek().text === ',') {
      take()
      of.push(expression(0))
    }
    close(open)
    if (of.length < least || (least === 1 && of.length > 1)) {
      const wants = least === 1 ? 'one value' : 'two values or more'
      const example = least === 1 ? `${does}(a)` : `${does}(a, b)`
      throw new FormulaMistake(`${does} takes ${wants}, found ${of.length}`, `write ${example}`, at)
    }
    return { kind: 'call', does, of, at }
  }

  function close(open: Token): void {
    if (peek().text === ')') take()
    else if (peek().kind === 'end') throw new FormulaMistake('this bracket is never closed', 'add )', open.at)
    else throw unexpected(peek())
  }
}

function tokensOf(text: string): Token[] {
  const tokens = [...text.matchAll(TOKEN)].map(([whole, number, name, sign, other], index, all): Token => {
    const at = (all[index]?.index ?? 0) + whole.search(/\S/)
    if (other !== undefined) {
      throw new FormulaMistake(`${other} means nothing in a formula`, 'use numbers, names, + - * / ^ and brackets', at)
    }
    if (number !== undefined) return { text: number, kind: 'number', at }
    return name !== undefined
      ? { text: name, kind: 'name', at }
      : { text: SAME[sign ?? ''] ?? sign ?? '', kind: 'sign', at }
  })
  return [...tokens, { text: '', kind: 'end', at: text.trimEnd().length }]
}

function unexpected({ text, kind, at }: Token): FormulaMistake {
  if (kind === 'end') return new FormulaMistake('the formula ends too early', 'add a number or a name', at)
  if (kind !== 'sign') {
    return new FormulaMistake(`there is no sign before ${text}`, `write * before ${text}, or another sign`, at)
  }
  return new FormulaMistake(
    `${text} does not belong here`,
    'a sign stands between two values, a bracket around some',
    at,
  )
}

/** Returns the names in a formula, with their places, in order. */
export function namesIn(formula: Formula): readonly { readonly name: string; readonly at: number }[] {
  if (formula.kind === 'name') return [formula]
  return formula.kind === 'call' ? formula.of.flatMap(namesIn) : []
}

/**
 * Returns the formula as plain data for the browser: its parts with every sign after its values, separated by spaces.
 * `(a + 2) * b` is `a 2 + b *`.
 */
export function compileFormula(formula: Formula): string {
  if (formula.kind === 'number') return String(formula.value)
  if (formula.kind === 'name') return formula.name
  const [first = '', ...rest] = formula.of.map(compileFormula)
  return [first, ...(rest.length === 0 ? [formula.does] : rest.map((one) => `${one} ${formula.does}`))].join(' ')
}
