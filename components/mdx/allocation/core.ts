/** Shares are set in steps of so many per cent. */
export const STEP = 5

/** Hours of the week that shares are told in. */
const WEEK = 40

/** The author's shares in steps, which a reader's begin with: together 100, each as near as that allows. */
export function roundShares(percents: readonly number[]): number[] {
  return divide(100, percents)
}

/**
 * The shares once one of them is `asked` (brought to the nearest step from 0 to 100): always steps, together 100. Those
 * below it give or take the difference in proportion, so that whoever works downwards keeps what she has set; once they
 * have nothing left, those above it give too. `shares` are those from before the first move of this one: so moving it
 * to and fro changes nothing.
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

/** Shares as they stand in an address, in the order of `names`; `undefined` unless each is a step and all make 100. */
export function parseShares(names: readonly string[], answers: Readonly<Record<string, string>>): number[] | undefined {
  const texts = names.map((name) => answers[name] ?? '')
  const shares = texts.map(Number)
  const sound = texts.every((text) => /^\d+$/.test(text)) && shares.every((share) => share % STEP === 0)
  return sound && sum(shares) === 100 ? shares : undefined
}

/** Hours of the week that a share, or a difference, comes to: `4`, `4.8`. */
export function hoursOf(percent: number): number {
  return Number(((percent * WEEK) / 100).toFixed(1))
}

/** A week beside the author's in two sentences: `You would move 6 of 40 hours.` and where, what is more first; nothing between equal weeks. */
export function sayWeek(labels: readonly string[], shares: readonly number[], author: readonly number[]): string[] {
  const differences = labels
    .map((label, index) => ({ label, hours: hoursOf((shares[index] ?? 0) - (author[index] ?? 0)) }))
    .filter(({ hours }) => hours)
    .sort((one, other) => Math.sign(other.hours) - Math.sign(one.hours) || Math.abs(other.hours) - Math.abs(one.hours))
  if (!differences.length) return []
  const more = hoursOf(sum(shares.map((share, index) => Math.max(0, share - (author[index] ?? 0)))))
  const words = differences.map(({ label, hours }, index) => {
    const amount = Math.abs(hours)
    const unit = index ? '' : amount === 1 ? ' hour' : ' hours'
    const turns = index > 0 && hours < 0 && (differences[index - 1]?.hours ?? 0) > 0
    return `${index ? (turns ? '; ' : ', ') : ''}${amount} ${hours > 0 ? 'more' : 'fewer'}${unit} on ${label}`
  })
  return [`You would move ${more} of ${WEEK} hours.`, `${words.join('')}.`]
}

/** `25% · 10 hours`, and beside the author's share `(+6)`. */
export function showShare(share: number, author: number): string {
  const difference = hoursOf(share - author)
  const beside = difference && ` (${difference > 0 ? '+' : '−'}${Math.abs(difference)})`
  return `${share}% · ${countHours(hoursOf(share))}${beside || ''}`
}

/** The same to be heard: `25%, 10 hours, 6 hours more`. */
export function sayShare(share: number, author: number): string {
  const difference = hoursOf(share - author)
  const beside = difference && `, ${countHours(Math.abs(difference))} ${difference > 0 ? 'more' : 'fewer'}`
  return `${share}%, ${countHours(hoursOf(share))}${beside || ''}`
}

function countHours(hours: number): string {
  return `${hours} ${hours === 1 ? 'hour' : 'hours'}`
}

/** `total` in steps, in proportion to `parts` (equally where these are nothing), by the largest remainder. */
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

/** Less than any remainder: what is whole but for the computer's rounding counts as whole. */
const TINY = 1e-9

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0)
}
