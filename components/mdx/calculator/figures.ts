import type { Words } from '@/lib/words'
import { compute, type Drawing, draw, formatOf, rowsOf, show } from './core'
import { compileFormula, type Formula, parseFormula } from './formula'

export interface Input {
  readonly name: string
  readonly label: string
  readonly unit?: string | undefined
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
}

export interface Result {
  readonly name: string
  readonly label: string
  readonly unit?: string | undefined
  readonly formula: string
}

/** Draws the result `of` along the input `over`. */
export interface Curve {
  readonly of: string
  readonly over: string
}

/** A calculator with the author's values. */
export interface Figures {
  /** Returns an input or a result with its unit. */
  say(name: string): string
  /** Returns how a result is computed, in the words of the labels. */
  explain(name: string): string
  /** The formulas for the browser, by the names of their results. */
  readonly formulas: Readonly<Record<string, string>>
  /** Returns how numbers of an input or a result are written: `{} hours`. */
  form(name: string): string
  /** Returns the drawing of a curve, what its ends say, and its table. */
  curve(input: Input, result: Result): Drawing & { readonly said: readonly [string, string]; readonly rows: string[][] }
}

/** Works out a calculator whose formulas have been checked. */
export function figuresOf(
  { inputs, results }: { readonly inputs: readonly Input[]; readonly results: readonly Result[] },
  words: Words,
): Figures {
  const all = new Map([...inputs, ...results].map((one) => [one.name, one]))
  const trees = new Map(results.map(({ name, formula }) => [name, parseFormula(formula)]))
  const formulas = Object.fromEntries([...trees].map(([name, tree]) => [name, compileFormula(tree)]))
  const given = Object.fromEntries(inputs.map(({ name, value }) => [name, value]))
  const format = formatOf(words.locale)
  const form = (name: string) => formOfUnit(all.get(name)?.unit, words)
  const write = (name: string, value: number) => show(value, form(name), format)
  const values = compute(formulas, given)
  return {
    formulas,
    form,
    say: (name) => write(name, values[name] ?? Number.NaN),
    explain(name) {
      const tree = trees.get(name)
      const label = (one: string) => all.get(one)?.label ?? one
      return tree ? `${label(name)} = ${writeFormula(tree, label, format, words)}` : ''
    },
    curve(input, result) {
      const valueAt = (at: number) => compute(formulas, { ...given, [input.name]: at })[result.name] ?? Number.NaN
      const drawn = draw(valueAt, input.min, input.max, input.value)
      const rows = rowsOf(input.min, input.max, input.step).map((at) => [
        write(input.name, at),
        write(result.name, valueAt(at)),
      ])
      const [least, most] = drawn.ends
      return { ...drawn, said: [write(result.name, least), write(result.name, most)], rows }
    },
  }
}

/** Signs of money stand where the language puts them, and so does `%`. Other units follow the number. */
function formOfUnit(unit: string | undefined, { locale }: Words): string {
  if (!unit) return '{}'
  const [, sign = '', per = ''] = /^([^\s/]+)(\/.*)?$/s.exec(unit) ?? []
  const currency = CURRENCIES[sign]
  if (!currency && sign !== '%') return `{}\u00a0${unit}`
  const style = currency
    ? ({ style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const)
    : ({ style: 'percent' } as const)
  const parts = new Intl.NumberFormat(locale, { ...style, maximumFractionDigits: 0 }).formatToParts(1)
  return parts.map(({ type, value }) => (type === 'integer' ? '{}' : value)).join('') + per
}

const CURRENCIES: Readonly<Record<string, string>> = {
  '€': 'EUR',
  $: 'USD',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  R$: 'BRL',
}

const SIGNS: Readonly<Record<string, string>> = { '*': '×', '/': '÷', '-': '−', '+': '+', '^': '^' }
const STRENGTH: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '~': 3, '^': 4 }

/** Writes a formula with labels for names and only the brackets that it needs. */
function writeFormula(
  formula: Formula,
  label: (name: string) => string,
  format: (value: number) => string,
  words: Words,
): string {
  return write(formula, 0)

  function write(one: Formula, around: number): string {
    if (one.kind === 'number') return one.value < 1 && one.value !== 0 ? String(one.value) : format(one.value)
    if (one.kind === 'name') return words.calculator.quote(label(one.name))
    const strength = STRENGTH[one.does]
    if (strength === undefined) return `${one.does}(${one.of.map((value) => write(value, 0)).join('; ')})`
    const [a, b] = one.of
    const text =
      a && b
        ? `${write(a, one.does === '^' ? strength + 1 : strength)} ${SIGNS[one.does]} ${write(b, one.does === '^' ? strength : strength + 1)}`
        : `−${a ? write(a, strength) : ''}`
    return strength < around ? `(${text})` : text
  }
}
