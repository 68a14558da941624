import type { BlockContent } from 'mdast'
import { z } from 'zod'
import {
  type DataOf,
  defineContract,
  definePart,
  item,
  label,
  list,
  type Markdown,
  name,
  paragraph,
  prop,
  type Report,
  several,
  strong,
  text,
  titled,
  toolProps,
  whole,
} from '@/lib/mdx/contract'
import type { Words } from '@/lib/words'

const answer = definePart({
  name: 'Answer',
  props: z.strictObject({
    text: prop(label, 'the answer', 'required'),
    name: prop(name.optional(), 'its name in shared links', 'letters, digits, hyphens; made of the text without it'),
    points: prop(
      z
        .record(z.string(), whole(1, 9, 'whole points'), 'expected outcomes with points, from 1 to 9')
        .default({})
        .meta({ example: '={{ outcome: 2 }}' }),
      'the outcomes that it argues for, each with 1 to 9 points',
      '`{{ do: 2, delegate: 1 }}`; a name with hyphens in quotes',
    ),
    to: prop(
      name.optional(),
      'the later question that it leads to, past those between; or the outcome that it settles',
      'a name; the next question without it',
    ),
  }),
  children: 'blocks',
  parts: {},
  named: 'text',
})

const question = definePart({
  name: 'Question',
  props: z.strictObject({
    text: prop(label, 'what it asks', 'required; at least one question, each with two answers or more'),
    name: prop(
      name.optional(),
      'its name in shared links and in `to`',
      'letters, digits, hyphens; made of the text without it',
    ),
  }),
  children: 'blocks',
  parts: { answers: several(answer, 2, 9) },
  named: 'text',
})

const outcome = definePart({
  name: 'Outcome',
  props: z.strictObject({
    title: prop(label, 'what to do', 'required; two outcomes or more, each of which some answer argues for'),
    name: prop(
      name.optional(),
      'its name in `points` and `to`',
      'letters, digits, hyphens; made of the title without it; not that of a question',
    ),
  }),
  children: 'blocks',
  parts: {},
  named: 'title',
})

const shape = definePart({
  name: 'Decision',
  props: z.strictObject(toolProps('the question that it settles')),
  children: 'blocks',
  parts: { questions: several(question, 1, 20), outcomes: several(outcome, 2, 9) },
})

type Data = DataOf<typeof shape, Markdown>
type Answer = Data['questions'][number]['answers'][number]

/**
 * Questions whose answers give points to outcomes. An answer may lead `to` a later question, skipping those between, or
 * directly to an outcome.
 */
export const decision = defineContract(shape, {
  tool: true,
  kind: ({ decision }) => decision.kind,
  task: ({ questions, outcomes }, { decision }) => decision.task(questions.length, outcomes.length),
  rules: ['decision-cycle', 'decision-outcome', 'decision-unreachable', 'decision-way'],
  check(data, report) {
    checkNames(data, report)
    checkWays(data, report)
    checkReach(data, report)
  },
  plain({ id, title, content, questions, outcomes }, { decision: words, body: { colon } }) {
    const titles = new Map(outcomes.map((one) => [one.name, one.title]))
    const aside = ({ points, to }: Answer) => {
      const sides = Object.entries(points).map(([side, count]) => words.pointsFor(count, titles.get(side) ?? ''))
      if (to !== undefined) sides.push(sayWay(to, questions, titles, words))
      return sides.join(', ')
    }
    const asked = questions.map((one) => {
      const answers = one.answers.map((own) => titled(own.text, own.content, colon, aside(own)))
      return item([paragraph([text(one.text)]), ...(one.content as BlockContent[]), list(answers)])
    })
    return [
      paragraph([strong(title, id)]),
      ...(content as BlockContent[]),
      list(asked, true),
      list(outcomes.map((one) => titled(one.title, one.content, colon))),
    ]
  },
})

/** Returns where an answer leads: to a later question, or to an outcome. `titles` are those of outcomes, by name. */
export function sayWay(
  to: string,
  questions: readonly { readonly name: string }[],
  titles: ReadonlyMap<string, string>,
  words: Words['decision'],
): string {
  const question = questions.findIndex(({ name }) => name === to)
  return question === -1 ? words.endsAt(titles.get(to) ?? '') : words.goTo(question + 1)
}

function checkNames({ questions, outcomes }: Data, report: Report): void {
  for (const one of outcomes) {
    const same = questions.find((other) => other.name === one.name)
    if (!same) continue
    const message = `a question is also called "${one.name}", so an answer could not say which one it leads to`
    report(one, 'name', { rule: 'duplicate-name', message, hint: `choose a name other than "${one.name}"` })
  }
  const known = outcomes.map((one) => one.name)
  for (const one of questions.flatMap((own) => own.answers)) {
    const stray = Object.keys(one.points).find((side) => !known.includes(side))
    if (stray === undefined) continue
    const message = `no <Outcome> is called "${stray}"`
    report(one, 'points', { rule: 'decision-outcome', message, hint: `outcomes are ${known.join(', ')}` })
  }
}

/** Checks that every answer leads to a later question or to an outcome, so that no path is circular. */
function checkWays({ questions, outcomes }: Data, report: Report): void {
  const order = questions.map((one) => one.name)
  const ends = outcomes.map((one) => one.name)
  for (const [index, { answers }] of questions.entries()) {
    for (const one of answers) {
      if (one.to === undefined || ends.includes(one.to)) continue
      const at = order.indexOf(one.to)
      const later = [...order.slice(index + 1), ...ends].join(', ')
      if (at === -1) {
        const message = `no <Question> and no <Outcome> is called "${one.to}"`
        report(one, 'to', { rule: 'decision-way', message, hint: `it can lead to ${later}` })
      } else if (at <= index) {
        const message = `the answer leads back to "${one.to}", so the questions would never end`
        report(one, 'to', { rule: 'decision-cycle', message, hint: `it can lead to ${later}` })
      }
    }
  }
}

function checkReach({ questions, outcomes }: Data, report: Report): void {
  const reached = new Set([questions[0]?.name])
  const argued = new Set<string>()
  for (const [index, { name: own, answers }] of questions.entries()) {
    if (!reached.has(own)) continue
    for (const { points, to } of answers) {
      const next = to ?? questions[index + 1]?.name
      if (next !== undefined) reached.add(next)
      for (const side of [...Object.keys(points), next ?? '']) argued.add(side)
    }
  }
  for (const one of questions.filter((own) => !reached.has(own.name))) {
    const message = 'no answer leads to this question: every one before it goes elsewhere'
    report(one, undefined, {
      rule: 'decision-unreachable',
      message,
      hint: `write to="${one.name}" in an answer, or remove it`,
    })
  }
  for (const one of outcomes.filter((own) => !argued.has(own.name))) {
    const message = 'no answer argues for this outcome'
    report(one, undefined, {
      rule: 'decision-unreachable',
      message,
      hint: `write points={{ ${/^[a-z]\w*$/i.test(one.name) ? one.name : `'${one.name}'`}: 1 }} in an answer, or remove it`,
    })
  }
}
