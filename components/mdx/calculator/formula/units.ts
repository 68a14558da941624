import type { Formula } from './parse'

/** A unit as powers of words: `€/hour` is `€` once and `hour` minus once. `undefined` if it may be any. */
export type Unit = ReadonlyMap<string, number> | undefined

/** Called where units do not fit. */
type Fault = (at: number, message: string, hint: string) => void

/** Parses `hours`, `€/hour`, `hours per week` and `€*days`; other words are one unit. None is a plain number. */
export function parseUnit(text: string | undefined): Unit {
  const unit = new Map<string, number>()
  const [above = '', ...below] = (text ?? '').split(/\s*\/\s*|\s+(?:per|a|an)\s+/)
  for (const word of above.split(/\s*[*·]\s*/)) if (word.trim()) count(unit, word.trim(), 1)
  for (const part of below) for (const word of part.split(/\s*[*·]\s*/)) count(unit, word.trim(), -1)
  return unit
}

/** Writes a unit as an author would: `hours*€/week`; `no unit` for a plain number. */
export function writeUnit(unit: Unit): string {
  const words = [...(unit ?? [])]
  const side = (isAbove: boolean) =>
    words.flatMap(([word, power]) =>
      power > 0 === isAbove ? [word + (Math.abs(power) === 1 ? '' : `^${Math.abs(power)}`)] : [],
    )
  return (
    (side(true).join('*') || (side(false).length > 0 ? '1' : 'no unit')) +
    side(false)
      .map((word) => `/${word}`)
      .join('')
  )
}

/** Returns true if both are the same, or one may be any. A word may end differently, as plurals do. */
export function fits(one: Unit, other: Unit): boolean {
  if (!one || !other) return true
  const rest = new Map(one)
  for (const [word, power] of other) count(rest, word, -power)
  return rest.size === 0
}

/**
 * Returns the unit of a formula, and reports sums of what does not add up. A number in a formula may convert units
 * (`minutes / 60`), so whatever it multiplies may have any.
 */
export function unitOf(formula: Formula, unitOfName: (name: string) => Unit, fault: Fault): Unit {
  if (formula.kind === 'number') return undefined
  if (formula.kind === 'name') return unitOfName(formula.name)
  const units = formula.of.map((one) => unitOf(one, unitOfName, fault))
  const [a, b] = units
  switch (formula.does) {
    case '+':
    case '-':
    case 'min':
    case 'max': {
      const known = units.filter((unit) => unit !== undefined)
      const other = known.find((unit) => !fits(known[0], unit))
      if (other) {
        const verb = formula.does === '+' ? 'adds' : formula.does === '-' ? 'subtracts' : 'compares'
        const message = `this ${verb} ${writeUnit(known[0])} and ${writeUnit(other)}`
        fault(formula.at, message, 'convert one into the other, or write the same word for the same unit')
      }
      return known[0]
    }
    case '*':
      return a && b && multiply(a, b, 1)
    case '/':
      return a && b && multiply(a, b, -1)
    case '^': {
      const [, exponent] = formula.of
      return a && exponent?.kind === 'number'
        ? new Map([...a].map(([word, power]) => [word, power * exponent.value]))
        : undefined
    }
    case 'sqrt':
      return a && new Map([...a].map(([word, power]) => [word, power / 2]))
    case 'exp':
    case 'ln':
      return undefined
  }
  return a
}

function multiply(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>, sign: number): Unit {
  const product = new Map(one)
  for (const [word, power] of other) count(product, word, power * sign)
  return product
}

function count(unit: Map<string, number>, word: string, power: number): void {
  const own = [...unit.keys()].find((other) => isSameWord(other, word)) ?? word
  const sum = (unit.get(own) ?? 0) + power
  if (sum === 0) unit.delete(own)
  else unit.set(own, sum)
}

/** `hour` and `hours`, `Stunde` and `Stunden`. */
function isSameWord(one: string, other: string): boolean {
  const [short = '', long = ''] = [one.toLowerCase(), other.toLowerCase()].sort((a, b) => a.length - b.length)
  return short === long || (short.length > 2 && long.length - short.length < 3 && long.startsWith(short))
}
