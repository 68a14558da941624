import { moved, movedTo, sayShare as sayHours, showShare as showHours } from '../../../lib/words/islands'

/** Readers set shares in steps of this many per cent. */
export const STEP = 5

/** Number of hours that make 100 per cent. */
const WEEK = 40

/** Rounds the author's shares to steps, so that they still add up to 100. A reader begins with these. */
export function roundShares(percents: readonly number[]): number[] {
  return divide(100, percents)
}

/**
 * Returns the shares after one of them is set to `asked` (rounded to a step from 0 to 100). They are always steps and
 * add up to 100. The shares below it make up the difference in proportion, so that a reader who works downwards keeps
 * what is already set; if they are used up, those above it shrink too. `shares` are the shares before the first move of
 * this one, so that moving it back restores them.
 */
export function moveShare(shares: readonly number[], index: number, asked: number): number[] {
  const moved = Math.min(100, Math.max(0, Math.round(asked / STEP) * STEP))
  const above = shares.slice(0, index)
  const below = shares.slice(index + 1)
  const left = 100 - moved - sum(above)
  return below.length && left >= 0
    ? [...above, moved, ...divide(left, below)]
    : [...divide(100 - moved, above), moved, ...below.map(() => 0)]
}

/**
 * Parses the shares in an address, in the order of `names`. Returns `undefined` unless each is a step and they add up
 * to 100.
 */
export function parseShares(names: readonly string[], answers: Readonly<Record<string, string>>): number[] | undefined {
  const texts = names.map((name) => answers[name] ?? '')
  const shares = texts.map(Number)
  const sound = texts.every((text) => /^\d+$/.test(text)) && shares.every((share) => share % STEP === 0)
  return sound && sum(shares) === 100 ? shares : undefined
}

/** Returns a share, or a difference between shares, in hours of the week: `4`, `4.8`. */
export function hoursOf(percent: number): number {
  return Number(((percent * WEEK) / 100).toFixed(1))
}

/**
 * Compares a week with the author's in two sentences: `You would move 6 of 40 hours.`, and from where to where, gains
 * first. Returns nothing if they are equal.
 */
export function sayWeek(labels: readonly string[], shares: readonly number[], author: readonly number[]): string[] {
  const differences = labels
    .map((label, index) => ({ label, hours: hoursOf((shares[index] ?? 0) - (author[index] ?? 0)) }))
    .filter(({ hours }) => hours)
    .sort((one, other) => Math.sign(other.hours) - Math.sign(one.hours) || Math.abs(other.hours) - Math.abs(one.hours))
  if (!differences.length) return []
  const more = hoursOf(sum(shares.map((share, index) => Math.max(0, share - (author[index] ?? 0)))))
  return [moved(more, WEEK), movedTo(differences)]
}

/** Returns `25% · 10 hours`, and the difference from the author's share: `(+6)`. */
export function showShare(share: number, author: number): string {
  return showHours(share, hoursOf(share), hoursOf(share - author))
}

/** The same for screen readers: `25%, 10 hours, 6 hours more`. */
export function sayShare(share: number, author: number): string {
  return sayHours(share, hoursOf(share), hoursOf(share - author))
}

/**
 * Divides `total` into steps in proportion to `parts` (equally if these are all 0), by the largest remainder method.
 */
function divide(total: number, parts: readonly number[]): number[] {
  const all = sum(parts)
  const exact = parts.map((part) => (total / STEP) * (all ? part / all : 1 / parts.length))
  const whole = exact.map((steps) => Math.floor(steps + TINY))
  const missing = total / STEP - sum(whole)
  const turns = exact
    .map((steps, index) => ({ index, rest: steps - (whole[index] ?? 0) }))
    .sort((one, other) => other.rest - one.rest)
  const lucky = turns.slice(0, Math.round(missing)).map(({ index }) => index)
  return whole.map((steps, index) => (steps + (lucky.includes(index) ? 1 : 0)) * STEP)
}

/** Smaller than any real remainder, to ignore rounding errors. */
const TINY = 1e-9

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0)
}
