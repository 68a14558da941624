import { balanced, missing as sayMissing, ticked as sayTicked, sideSays, texts, tips } from '../../../lib/words/islands'

/** A list of signs, reduced to weights and verdicts. */
export interface SignList {
  readonly title: string
  /** Points for each sign; 1 by default. */
  readonly weights: readonly number[]
  /** In rising order of the points that they need. */
  readonly verdicts: readonly { readonly from: number; readonly text: string }[]
}

export interface Tally {
  readonly points: number
  /** Sum of the points of all signs. */
  readonly most: number
  /** Index of the current verdict; -1 below the first. */
  readonly verdict: number
  /** Points needed for the next verdict; 0 if there is none. */
  readonly missing: number
}

/** Counts the ticked signs of a list. */
export function countSigns({ weights, verdicts }: SignList, ticked: readonly boolean[]): Tally {
  const points = sum(weights.filter((_, index) => ticked[index]))
  const verdict = verdicts.findLastIndex(({ from }) => from <= points)
  return { points, most: sum(weights), verdict, missing: (verdicts[verdict + 1]?.from ?? points) - points }
}

/**
 * Returns how far two lists tip the beam: from -1 if all of the first and nothing of the second is ticked, to 1 for the
 * opposite. Each list counts by its ticked share of points, so the lists need not have the same length.
 */
export function balanceOf(left: Tally, right: Tally): number {
  return right.points / right.most - left.points / left.most
}

/**
 * Returns the result of one list or two in sentences, the verdict first; none if nothing is ticked. `ticked` is indexed
 * by list and sign.
 */
export function sayTicks(lists: readonly SignList[], ticked: readonly (readonly boolean[])[]): string[] {
  const tallies = lists.map((list, index) => countSigns(list, ticked[index] ?? []))
  const counts = lists.map((list, index) => sayCount(list, tallies[index]))
  const verdicts = lists.map((list, index) => list.verdicts[tallies[index]?.verdict ?? -1]?.text ?? '')
  const [left, right] = tallies
  if (tallies.every(({ points }) => !points)) return []
  if (!left || !right) return [`${counts}${texts.stop}`, ...verdicts, ...sayNext(lists[0], left)].filter(Boolean)
  const tip = balanceOf(left, right)
  const side = lists[tip < 0 ? 0 : 1]?.title
  return [
    tip ? tips(`${side}`) : balanced(`${lists[0]?.title}`, `${side}`),
    ...lists.map(({ title }, index) => sideSays(title, `${counts[index]}`, `${verdicts[index]}`).trim()),
  ]
}

function sayCount(list: SignList, tally: Tally | undefined): string {
  return sayTicked(tally?.points ?? 0, tally?.most ?? 0, isWeighed(list))
}

function sayNext(list: SignList | undefined, tally: Tally | undefined): string[] {
  return list && tally?.missing ? [sayMissing(tally.missing, isWeighed(list))] : []
}

function isWeighed({ weights }: SignList): boolean {
  return sum(weights) !== weights.length
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0)
}
