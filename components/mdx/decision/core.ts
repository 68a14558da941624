import type { Answers } from '../../islands/core/answers'

/** A decision without its words: names, and what the answers argue for. */
export interface Decision {
  readonly questions: readonly Question[]
  /** Names, in order. */
  readonly outcomes: readonly string[]
}

export interface Question {
  readonly name: string
  readonly answers: readonly Answer[]
}

export interface Answer {
  readonly name: string
  /** Outcome -> points for it. */
  readonly points: Readonly<Record<string, number>>
  /** The later question or the outcome that it leads to; else the next question. */
  readonly to?: string | undefined
}

/** What the answers come to. Questions are numbers from 0. */
export interface Weighing {
  /** Questions on the way that the answers lead; the others are not asked. */
  readonly asked: readonly number[]
  /** Those of them without an answer. */
  readonly open: readonly number[]
  readonly scores: Readonly<Record<string, number>>
  /** Outcomes with the most points, in order: none before the first argument, several when they are level. */
  readonly leading: readonly string[]
  /** The question whose answer led to an outcome, whatever the points. */
  readonly settled?: number
  /** Questions whose answer argues for what leads. */
  readonly reasons: readonly number[]
}

/** Follows the answers from the first question and adds up what they argue for. Answers that nobody gave do not count. */
export function weigh({ questions, outcomes }: Decision, answers: Answers): Weighing {
  const scores = Object.fromEntries(outcomes.map((outcome) => [outcome, 0]))
  const asked: number[] = []
  const given: (readonly [number, Answer])[] = []
  let settled: string | undefined
  for (let at = 0; at < questions.length && settled === undefined; ) {
    const answer = questions[at]?.answers.find(({ name }) => name === answers[questions[at]?.name ?? ''])
    asked.push(at)
    if (answer) given.push([at, answer])
    for (const outcome of outcomes) scores[outcome] = (scores[outcome] ?? 0) + pointsOf(answer, outcome)
    if (outcomes.includes(answer?.to ?? '')) settled = answer?.to
    // Forward only, so that it ends whatever is written.
    at = Math.max(
      at + 1,
      questions.findIndex(({ name }) => name === answer?.to),
    )
  }
  const most = Math.max(...Object.values(scores))
  const leading = settled === undefined ? outcomes.filter((outcome) => most > 0 && scores[outcome] === most) : [settled]
  return {
    asked,
    open: asked.filter((at) => !given.some(([other]) => other === at)),
    scores,
    leading,
    ...(settled !== undefined && { settled: asked.at(-1) ?? 0 }),
    reasons: given
      .filter(([, answer]) => leading.some((one) => pointsOf(answer, one) > 0 || answer.to === one))
      .map(([at]) => at),
  }
}

/** An outcome may be called `constructor`. */
function pointsOf(answer: Answer | undefined, outcome: string): number {
  return answer && Object.hasOwn(answer.points, outcome) ? (answer.points[outcome] ?? 0) : 0
}

/** Questions that are answered and asked, of which another answer would lead elsewhere. */
export function pivots(decision: Decision, answers: Answers): number[] {
  const { asked, open, leading } = weigh(decision, answers)
  return asked.filter((at) => {
    const question = decision.questions[at]
    return (
      !open.includes(at) &&
      question?.answers.some(
        ({ name }) => String(weigh(decision, { ...answers, [question.name]: name }).leading) !== String(leading),
      )
    )
  })
}

/**
 * How far the beam tips, from -3 (to the first of two outcomes) to 3, and which two these are: those with the most
 * points, in order; none as long as any of more might be.
 */
export function balance({ outcomes }: Decision, { scores, leading }: Weighing): { sides: string[]; tilt: number } {
  const rank = (outcome: string) => (leading.length === 1 && leading[0] === outcome ? Infinity : (scores[outcome] ?? 0))
  const best = outcomes.toSorted((a, b) => rank(b) - rank(a)).slice(0, 2)
  const sides = outcomes.filter((outcome) => best.includes(outcome))
  if (leading.length === 0 && outcomes.length > 2) return { sides: [], tilt: 0 }
  if (leading.length !== 1) return { sides, tilt: 0 }
  const [first = 0, second = 0] = sides.map((side) => scores[side] ?? 0)
  const lean = Math.max(1, Math.ceil((3 * Math.abs(first - second)) / (first + second || 1)))
  return { sides, tilt: sides[0] === leading[0] ? -lean : lean }
}
