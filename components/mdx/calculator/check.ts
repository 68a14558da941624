import { nearest, type Report } from '@/lib/mdx/contract'
import type { Curve, Input, Result } from './figures'
import {
  type Formula,
  FormulaMistake,
  FUNCTIONS,
  fits,
  namesIn,
  parseFormula,
  parseUnit,
  type Range,
  rangeOf,
  type Unit,
  unitOf,
  writeUnit,
} from './formula'

interface Parts {
  readonly inputs: readonly Input[]
  readonly results: readonly Result[]
  readonly curves: readonly Curve[]
}

/** A result with its formula as a tree. */
interface Read {
  readonly result: Result
  readonly tree: Formula
}

/** Reports every mistake in a calculator. Later checks need what earlier ones have made sure of. */
export function checkCalculator({ inputs, results, curves }: Parts, report: Report): void {
  let isSound = true
  const say: Report = (...mistake) => {
    isSound = false
    report(...mistake)
  }
  checkNames(inputs, results, say)
  for (const input of inputs) checkInput(input, say)
  const read = results.flatMap((result) => readFormula(result, say))
  const known = new Set([...inputs, ...results].map(({ name }) => name))
  for (const one of read) checkKnown(one, known, say)
  const trees = new Map(read.map(({ result, tree }) => [result.name, tree]))
  if (isSound) for (const one of read) checkCycle(one, trees, say)
  if (!isSound) return
  checkUnits(inputs, read, say)
  checkRanges(inputs, read, trees, say)
  if (!isSound) return
  for (const curve of curves) checkCurve(curve, inputs, trees, say)
}

function checkNames(inputs: readonly Input[], results: readonly Result[], report: Report): void {
  for (const one of [...inputs, ...results]) {
    if (!FUNCTIONS.has(one.name) && one.name !== 'Infinity' && one.name !== 'NaN') continue
    const message = `${one.name} has a meaning of its own in formulas`
    report(one, 'name', { rule: 'calculator-name', message, hint: `write name="${one.name}_of_it", or another name` })
  }
  for (const one of results.filter(({ name }) => inputs.some((other) => other.name === name))) {
    const message = `an input is also called "${one.name}", so a formula could not say which it means`
    report(one, 'name', { rule: 'duplicate-name', message, hint: `write name="${one.name}_2", or another unique name` })
  }
}

function checkInput(input: Input, report: Report): void {
  const { min, max, step, value } = input
  if (min >= max) {
    const message = `min is ${min} and max is ${max}, so there is nothing to set`
    report(input, 'max', { rule: 'calculator-input', message, hint: `max={${min + 10 * step}}, or a smaller min` })
  } else if (value < min || value > max) {
    const message = `value is ${value}, and readers can set from ${min} to ${max}`
    const hint = value < min ? `min={${value}}` : `max={${value}}`
    report(input, 'value', { rule: 'calculator-input', message, hint: `${hint}, or another value` })
  } else {
    const steps = (value - min) / step
    if (Math.abs(steps - Math.round(steps)) < 1e-6) return
    const near = Number((min + Math.floor(steps) * step).toFixed(6))
    const message = `value is ${value}, which steps of ${step} from ${min} do not reach`
    report(input, 'value', { rule: 'calculator-input', message, hint: `value={${near}}, or a smaller step` })
  }
}

function readFormula(result: Result, report: Report): Read[] {
  try {
    return [{ result, tree: parseFormula(result.formula) }]
  } catch (error) {
    if (!(error instanceof FormulaMistake)) throw error
    const { message, hint, at } = error
    report(result, 'formula', { rule: 'calculator-formula', message, hint, at })
    return []
  }
}

function checkKnown({ result, tree }: Read, known: ReadonlySet<string>, report: Report): void {
  for (const { name, at } of namesIn(tree)) {
    if (known.has(name)) continue
    const near = nearest(name, known)
    const hint = near ? `did you mean ${near}?` : `names are ${[...known].join(', ')}`
    report(result, 'formula', { rule: 'calculator-formula', message: `nothing is called ${name}`, hint, at })
  }
}

/** Reports a result at the first name in its formula that leads back to it. */
function checkCycle({ result, tree }: Read, trees: ReadonlyMap<string, Formula>, report: Report): void {
  const found = namesIn(tree).find(({ name }) => name === result.name || reach(name, trees).has(result.name))
  if (!found) return
  const message =
    found.name === result.name
      ? `${result.name} is computed from itself`
      : `${found.name} is itself computed from ${result.name}`
  report(result, 'formula', {
    rule: 'calculator-formula',
    message,
    hint: 'compute one of them from inputs only',
    at: found.at,
  })
}

/** Returns every name that a result is computed from. */
function reach(name: string, trees: ReadonlyMap<string, Formula>): Set<string> {
  const found = new Set<string>([name])
  for (const one of found) {
    const tree = trees.get(one)
    if (tree) for (const next of namesIn(tree)) found.add(next.name)
  }
  if (!trees.has(name)) found.delete(name)
  return found
}

function checkUnits(inputs: readonly Input[], read: readonly Read[], report: Report): void {
  const units = new Map<string, Unit>(
    [...inputs, ...read.map(({ result }) => result)].map(({ name, unit }) => [name, parseUnit(unit)]),
  )
  for (const { result, tree } of read) {
    const before = units.get(result.name)
    let isSound = true
    const unit = unitOf(
      tree,
      (name) => units.get(name),
      (at, message, hint) => {
        isSound = false
        report(result, 'formula', { rule: 'calculator-unit', message, hint, at })
      },
    )
    if (!isSound || fits(unit, before)) continue
    report(result, result.unit === undefined ? 'formula' : 'unit', {
      rule: 'calculator-unit',
      message: `the formula comes to ${writeUnit(unit)}, the result is in ${writeUnit(before)}`,
      hint: unit?.size
        ? `write unit="${writeUnit(unit)}", or change the formula`
        : 'remove unit, or change the formula',
    })
  }
}

function checkRanges(
  inputs: readonly Input[],
  read: readonly Read[],
  trees: ReadonlyMap<string, Formula>,
  report: Report,
) {
  const ranges = new Map<string, Range>(inputs.map(({ name, min, max }) => [name, [min, max]]))
  const range = (name: string): Range => {
    const known = ranges.get(name)
    const tree = trees.get(name)
    if (known || !tree) return known ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
    const found = rangeOf(tree, range, () => {})
    ranges.set(name, found)
    return found
  }
  for (const { result, tree } of read) {
    const faults = new Set<number>()
    rangeOf(tree, range, (at, message, hint) => {
      if (!faults.has(at)) report(result, 'formula', { rule: 'calculator-zero', message, hint, at })
      faults.add(at)
    })
  }
}

function checkCurve(curve: Curve, inputs: readonly Input[], trees: ReadonlyMap<string, Formula>, report: Report): void {
  const names = inputs.map(({ name }) => name)
  const miss = (field: 'of' | 'over', what: string, known: readonly string[]) => {
    const near = nearest(curve[field], known)
    const hint = near ? `${field}="${near}"` : `write one of ${known.join(', ')}`
    report(curve, field, { rule: 'calculator-curve', message: `no <${what}> is called ${curve[field]}`, hint })
  }
  if (!trees.has(curve.of)) miss('of', 'Result', [...trees.keys()])
  else if (!names.includes(curve.over)) miss('over', 'Input', names)
  else if (!reach(curve.of, trees).has(curve.over)) {
    const message = `${curve.of} does not depend on ${curve.over}, so the curve would be a level line`
    const needed = names.filter((name) => reach(curve.of, trees).has(name))
    report(curve, 'over', {
      rule: 'calculator-curve',
      message,
      hint: `write one of ${needed.join(', ') || 'its inputs'}`,
    })
  }
}
