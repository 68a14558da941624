import type { Answers } from '../../islands/core/answers'

/** A decision, reduced to names and points. */
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
  /** Points by the name of the outcome. */
  readonly points: Readonly<Record<string, number>>
  /** The later question or the outcome that it leads to; the next question by default. */
  readonly to?: string | undefined
}

/** The result of a decision. Questions are numbers from 0. */
export interface Weighing {
  /** Questions on the path that the answers take. The others are skipped. */
  readonly asked: readonly number[]
  /** Asked questions without an answer. */
  readonly open: readonly number[]
  readonly scores: Readonly<Record<string, number>>
  /** Outcomes with the most points, in order: none before the first point, several if they tie. */
  readonly leading: readonly string[]
  /** The question whose answer led directly to an outcome, whatever the points. */
  readonly settled?: number
  /** Questions whose answer gives points to a leading outcome. */
  readonly reasons: readonly number[]
}

/** Follows the answers from the first question and adds up their points. Answers that no question has are ignored. */
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
    // Only forwards, so that the loop always ends.
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

/** Looks only at own properties, because an outcome may be called `constructor`. */
function pointsOf(answer: Answer | undefined, outcome: string): number {
  return answer && Object.hasOwn(answer.points, outcome) ? (answer.points[outcome] ?? 0) : 0
}

/** Returns the answered questions for which another answer would change the result. */
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
 * Returns how far the beam tips, from -3 (towards the first side) to 3, and the two outcomes on its sides: those with
 * the most points, in order. With more than two outcomes, there are no sides before the first point.
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
