import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balance, type Decision, pivots, weigh } from '../../../components/mdx/decision/core'

const decision: Decision = {
  questions: [
    {
      name: 'unique',
      answers: [
        { name: 'yes', points: { do: 2 } },
        { name: 'no', points: { hand: 2 } },
      ],
    },
    {
      name: 'growth',
      answers: [
        { name: 'yes', points: { hand: 2 }, to: 'direction' },
        { name: 'no', points: {} },
      ],
    },
    {
      name: 'path',
      answers: [
        { name: 'yes', points: { hand: 1 }, to: 'do' },
        { name: 'no', points: { hand: 1 } },
      ],
    },
    {
      name: 'direction',
      answers: [
        { name: 'sets', points: { do: 3 } },
        { name: 'follows', points: {} },
      ],
    },
  ],
  outcomes: ['do', 'hand'],
}

describe('weigh', () => {
  it('asks everything and leans nowhere before the first answer', () => {
    const { asked, open, leading } = weigh(decision, {})
    expect({ asked, open, leading }).toEqual({ asked: [0, 1, 2, 3], open: [0, 1, 2, 3], leading: [] })
  })

  it('leans to the side with the most points, and says which answers argue for it', () => {
    const { leading, scores, reasons, open } = weigh(decision, { unique: 'yes', growth: 'no', path: 'no' })
    expect({ leading, scores, reasons, open }).toEqual({
      leading: ['do'],
      scores: { do: 2, hand: 1 },
      reasons: [0],
      open: [3],
    })
  })

  it('is in balance when points are level', () => {
    expect(weigh(decision, { unique: 'yes', growth: 'yes' }).leading).toEqual(['do', 'hand'])
  })

  it('does not ask what an answer leads past, whatever was answered there before', () => {
    const { asked, scores } = weigh(decision, { growth: 'yes', path: 'no' })
    expect(asked).toEqual([0, 1, 3])
    expect(scores).toEqual({ do: 0, hand: 2 })
  })

  it('is settled by an answer that leads to an outcome, against the points', () => {
    const { asked, leading, settled, reasons } = weigh(decision, { unique: 'no', path: 'yes', direction: 'sets' })
    expect({ asked, leading, settled, reasons }).toEqual({
      asked: [0, 1, 2],
      leading: ['do'],
      settled: 2,
      reasons: [2],
    })
  })

  it('takes no notice of answers that nobody can give', () => {
    expect(weigh(decision, { unique: 'maybe', other: 'yes', constructor: 'no' })).toEqual(weigh(decision, {}))
  })

  it('is not misled by outcomes that are called like what every object has', () => {
    const named: Decision = { questions: decision.questions, outcomes: ['constructor', 'hand'] }
    expect(weigh(named, { unique: 'no' }).scores).toEqual({ constructor: 0, hand: 2 })
  })
})

const named = (word: string, count: number) => Array.from({ length: count }, (_, index) => `${word}${index}`)

/** Any decision that the contract accepts, with any answers to it. */
const cases = fc
  .record({ questions: fc.integer({ min: 1, max: 5 }), outcomes: fc.integer({ min: 2, max: 4 }) })
  .chain((size) => {
    const outcomes = named('o', size.outcomes)
    const questions = named('q', size.questions)
    const answer = (at: number) =>
      fc.record({
        points: fc.dictionary(fc.constantFrom(...outcomes), fc.integer({ min: 1, max: 9 })),
        to: fc.option(fc.constantFrom(...outcomes, ...questions.slice(at + 1)), { nil: undefined, freq: 3 }),
      })
    const question = (name: string, at: number) =>
      fc.array(answer(at), { minLength: 2, maxLength: 4 }).map((answers) => ({
        name,
        answers: answers.map((one, index) => ({ ...one, name: `a${index}` })),
      }))
    return fc.record({
      decision: fc.record({ questions: fc.tuple(...questions.map(question)), outcomes: fc.constant(outcomes) }),
      answers: fc.dictionary(fc.constantFrom(...questions, 'other'), fc.constantFrom(...named('a', 5))),
    })
  })

describe('whatever the decision and the answers', () => {
  it('the first question is asked, in order and once each, and what is open has no answer', () => {
    fc.assert(
      fc.property(cases, ({ decision, answers }) => {
        const { asked, open } = weigh(decision, answers)
        expect(asked[0]).toBe(0)
        expect(asked).toEqual([...new Set(asked)].sort((a, b) => a - b))
        for (const at of open) {
          const question = decision.questions[at]
          expect(question?.answers.map(({ name }) => name)).not.toContain(answers[question?.name ?? ''])
        }
      }),
    )
  })

  it('what leads has at least as many points as anything else, unless an answer has settled it', () => {
    fc.assert(
      fc.property(cases, ({ decision, answers }) => {
        const { leading, scores, settled } = weigh(decision, answers)
        if (settled !== undefined) expect(leading).toHaveLength(1)
        else for (const one of leading) expect(scores[one]).toBe(Math.max(...Object.values(scores)))
      }),
    )
  })

  it('a pivot is true when it is applied, and so is its absence', () => {
    fc.assert(
      fc.property(cases, ({ decision, answers }) => {
        const { leading, asked, open } = weigh(decision, answers)
        const found = pivots(decision, answers)
        for (const at of asked.filter((one) => !open.includes(one))) {
          const question = decision.questions[at]
          const others = question?.answers.map(
            ({ name }) => weigh(decision, { ...answers, [question.name]: name }).leading,
          )
          expect(found.includes(at)).toBe(others?.some((other) => other.join() !== leading.join()))
        }
      }),
    )
  })

  it('the beam tips to the one that leads, by at most three steps, and stands level for none or several', () => {
    fc.assert(
      fc.property(cases, ({ decision, answers }) => {
        const weighing = weigh(decision, answers)
        const { sides, tilt } = balance(decision, weighing)
        expect(Math.abs(tilt)).toBeLessThanOrEqual(3)
        expect(tilt === 0).toBe(weighing.leading.length !== 1)
        if (tilt !== 0) expect(sides[tilt < 0 ? 0 : 1]).toBe(weighing.leading[0])
      }),
    )
  })
})
