import { decimal, leads, percent, texts, ties, wouldLead } from '../../../lib/words/islands'

/** Options scored against weighted criteria, in the order of the table. */
export interface Matrix {
  /** From 0; only their proportions matter. */
  readonly weights: readonly number[]
  /** Scores of each option, one for each criterion. */
  readonly scores: readonly (readonly number[])[]
}

export interface Standing {
  /** Weighted mean of the option's scores; 0 if no criterion has a weight. */
  readonly total: number
  /** Starts at 1. Options with the same total share a place. */
  readonly place: number
}

/** The weight of one criterion at which the winner changes, while the others keep their proportions. */
export interface Threshold {
  readonly criterion: number
  /** The criterion's current share of all weight, and the share beyond which another option wins; both from 0 to 1. */
  readonly now: number
  readonly share: number
  /** The option that then wins. */
  readonly option: number
}

/** Returns the total and place of every option. */
export function rankOptions({ weights, scores }: Matrix): Standing[] {
  const totals = scores.map((row) => meanOf(row, weights))
  return totals.map((total) => ({ total, place: 1 + totals.filter((other) => other > total + TINY).length }))
}

/**
 * Returns the thresholds at which the winner changes, the nearest first; at most two for each criterion. Returns none
 * if several options tie. If there is one winner and no threshold, the winner has the best score for every criterion,
 * so no weights would put another ahead.
 *
 * If `x` is the share of a criterion, the lead over a rival is `x * lead there + (1 - x) * lead elsewhere`: a line that
 * crosses zero at `elsewhere / (elsewhere - there)`.
 */
export function findThresholds(matrix: Matrix): Threshold[] {
  const { weights, scores } = matrix
  const winners = rankOptions(matrix).flatMap(({ place }, option) => (place === 1 ? [option] : []))
  const best = scores[winners[0] ?? 0] ?? []
  if (winners.length !== 1) return []
  const thresholds = weights.flatMap((weight, criterion) => {
    const others = weights.map((other, index) => (index === criterion ? 0 : other))
    if (!sum(others)) return []
    const now = weight / sum(weights)
    const crossings = scores.map((row, option) => {
      const there = (best[criterion] ?? 0) - (row[criterion] ?? 0)
      const elsewhere = meanOf(best, others) - meanOf(row, others)
      return {
        criterion,
        now,
        option,
        share: elsewhere / (elsewhere - there),
        slope: there - elsewhere,
        there,
        elsewhere,
      }
    })
    // If several rivals cross at the same point, the steepest leads beyond it.
    const above = crossings
      .filter(({ there }) => there < -TINY)
      .sort((one, other) => near(one.share - other.share) || one.slope - other.slope)
    const below = crossings
      .filter(({ elsewhere }) => elsewhere < -TINY)
      .sort((one, other) => near(other.share - one.share) || other.slope - one.slope)
    return [...above.slice(0, 1), ...below.slice(0, 1)]
  })
  return thresholds
    .map(({ criterion, now, share, option }) => ({ criterion, now, share, option }))
    .sort((one, other) => near(Math.abs(one.share - one.now) - Math.abs(other.share - other.now)))
}

/** `“Buy it” leads with 3.84, 0.40 ahead of “Build it”.` In the browser, `words` are those of the site. */
export function sayWinner(labels: readonly string[], standings: readonly Standing[], words = own): string {
  const at = (wanted: number) =>
    standings.flatMap(({ place }, option) => (place === wanted ? [`${labels[option]}`] : []))
  const total = (wanted: number) => standings.find(({ place }) => place === wanted)?.total ?? 0
  const winners = at(1)
  if (!total(1)) return words.noWeight
  if (winners.length > 1) return words.ties(winners, words.decimal(total(1)))
  return words.leads(`${winners}`, words.decimal(total(1)), words.decimal(total(1) - total(2)), at(2))
}

/** Returns the nearest thresholds in sentences: `“Build it” would lead if “Cost” weighed less than 67% (now 75%).` */
export function sayLimits(
  matrix: Matrix,
  criteria: readonly string[],
  options: readonly string[],
  words = own,
): string[] {
  const thresholds = findThresholds(matrix)
  const isTie = rankOptions(matrix).filter(({ place }) => place === 1).length > 1
  if (!thresholds.length && !isTie) return [words.noChange]
  return thresholds.slice(0, 2).map(({ criterion, now, share, option }) => {
    const { percent } = words
    const digits = percent(share) === percent(now) ? 1 : 0
    const limits = [percent(share, digits), percent(now, digits)] as const
    return words.wouldLead(`${options[option]}`, `${criteria[criterion]}`, share > now, ...limits)
  })
}

function meanOf(row: readonly number[], weights: readonly number[]): number {
  return sum(row.map((score, index) => score * (weights[index] ?? 0))) / (sum(weights) || 1)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0)
}

/** Smaller differences are rounding errors. */
const TINY = 1e-9

function near(difference: number): number {
  return Math.abs(difference) < TINY ? 0 : difference
}

/** What the functions above say in the browser. */
const own = { decimal, leads, noChange: texts.noChange, noWeight: texts.noWeight, percent, ties, wouldLead }
