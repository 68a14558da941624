/** A list of signs without its signs: what they weigh, and what they come to. */
export interface SignList {
  readonly title: string
  /** Points that each sign is worth, 1 unless the author weighs them. */
  readonly weights: readonly number[]
  /** In rising order of the points from which they hold. */
  readonly verdicts: readonly { readonly from: number; readonly text: string }[]
}

export interface Tally {
  readonly points: number
  /** Points of all signs together. */
  readonly most: number
  /** The verdict that holds, by its place in the list; -1 below the first. */
  readonly verdict: number
  /** Points that are missing for the next verdict; 0 when there is none. */
  readonly missing: number
}

/** What the ticks of a list come to. */
export function countSigns({ weights, verdicts }: SignList, ticked: readonly boolean[]): Tally {
  const points = sum(weights.filter((_, index) => ticked[index]))
  const verdict = verdicts.findLastIndex(({ from }) => from <= points)
  return { points, most: sum(weights), verdict, missing: (verdicts[verdict + 1]?.from ?? points) - points }
}

/**
 * How far two lists tip the beam: -1 when all of the first is ticked and nothing of the second, 1 the other way round,
 * 0 in balance. Lists need not be equally long: each counts by the part of its points that is ticked.
 */
export function balanceOf(left: Tally, right: Tally): number {
  return right.points / right.most - left.points / left.most
}

/** What the ticks of one list, or of two, come to: the result first; nothing for none. `ticked` goes by list and sign. */
export function sayTicks(lists: readonly SignList[], ticked: readonly (readonly boolean[])[]): string[] {
  const tallies = lists.map((list, index) => countSigns(list, ticked[index] ?? []))
  const counts = lists.map((list, index) => sayCount(list, tallies[index]))
  const verdicts = lists.map((list, index) => list.verdicts[tallies[index]?.verdict ?? -1]?.text ?? '')
  const [left, right] = tallies
  if (tallies.every(({ points }) => !points)) return []
  if (!left || !right) return [`${counts}.`, ...verdicts, ...sayNext(lists[0], left)].filter(Boolean)
  const tip = balanceOf(left, right)
  const side = lists[tip < 0 ? 0 : 1]?.title
  return [
    tip ? `Tips towards “${side}”.` : `Evenly balanced between “${lists[0]?.title}” and “${side}”.`,
    ...lists.map(({ title }, index) => `${title}: ${counts[index]}. ${verdicts[index]}`.trim()),
  ]
}

/** `3 of 5 signs ticked`; `4 of 9 points` where signs differ in weight. */
function sayCount(list: SignList, tally: Tally | undefined): string {
  return `${tally?.points} of ${tally?.most} ${unitOf(list, tally?.most)}${isWeighed(list) ? '' : ' ticked'}`
}

function sayNext(list: SignList | undefined, tally: Tally | undefined): string[] {
  const { missing = 0 } = tally ?? {}
  return list && missing
    ? [
        `${NUMBERS[missing] ?? missing} more ${unitOf(list, missing)} ${missing === 1 ? 'changes' : 'change'} the verdict.`,
      ]
    : []
}

/** A sentence begins with a word, not with a number, as long as that is short. */
const NUMBERS = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']

function unitOf(list: SignList, count: number | undefined): string {
  return `${isWeighed(list) ? 'point' : 'sign'}${count === 1 ? '' : 's'}`
}

function isWeighed({ weights }: SignList): boolean {
  return sum(weights) !== weights.length
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0)
}
