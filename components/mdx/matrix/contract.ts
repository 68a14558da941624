import type { BlockContent, ListItem, PhrasingContent } from 'mdast'
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
  nearest,
  paragraph,
  prop,
  type Report,
  several,
  strong,
  table,
  text,
  titled,
  toolProps,
  whole,
} from '@/lib/mdx/contract'
import type { Words } from '@/lib/words'

const criterion = definePart({
  name: 'Criterion',
  props: z.strictObject({
    label: prop(label, 'what counts', 'required; two criteria or more'),
    weight: prop(
      whole(0, 100).meta({ example: '={3}' }),
      'how much it counts, beside the others',
      'required; a whole number from 0 to 100, not 0 for all',
    ),
    name: prop(
      name.optional(),
      'its name in `for` and in shared links',
      'letters, digits, hyphens; made of the label without it',
    ),
  }),
  children: 'inline',
  parts: {},
  named: 'label',
})

const score = definePart({
  name: 'Score',
  props: z.strictObject({
    for: prop(
      name.meta({ example: '="criterion"' }),
      'the criterion that it is for',
      'required; one score for each criterion',
    ),
    value: prop(
      whole(1, 100).meta({ example: '={3}' }),
      'how well the option does',
      'required; a whole number from 1 to `best`',
    ),
  }),
  children: 'inline',
  parts: {},
})

const option = definePart({
  name: 'Option',
  props: z.strictObject({
    label: prop(label, 'what can be chosen', 'required; two to six options'),
    name: prop(name.optional(), 'its name in shared links', 'letters, digits, hyphens; made of the label without it'),
  }),
  children: 'inline',
  parts: { scores: several(score) },
  named: 'label',
})

const shape = definePart({
  name: 'Matrix',
  props: z.strictObject({
    ...toolProps('what is to be chosen'),
    best: prop(
      whole(2, 100).default(5).meta({ example: '={10}' }),
      'the highest score; the lowest is 1',
      'a whole number, `{10}`; 5 without it',
    ),
  }),
  children: 'blocks',
  parts: { criteria: several(criterion, 2, 12), options: several(option, 2, 6) },
})

type Data = DataOf<typeof shape, Markdown>
type Criterion = Data['criteria'][number]
type Option = Data['options'][number]

/**
 * Options scored against weighted criteria. Scores range from 1 to `best`, which is 5 by default. The option with the
 * highest weighted mean wins.
 */
export const matrix = defineContract(shape, {
  tool: true,
  kind: ({ matrix }) => matrix.kind,
  task: ({ criteria, options }, { matrix }) => matrix.task(criteria.length, options.length),
  rules: ['matrix-criterion', 'matrix-score', 'matrix-weights'],
  check(data, report) {
    checkWeights(data, report)
    for (const one of data.options) checkScores(one, data, report)
  },
  plain(data, words) {
    const { id, title, content, criteria, options } = data
    const reasons = [
      ...criteria.flatMap((one) => criterionItem(one, words)),
      ...options.flatMap((one) => optionItem(one, criteria, words)),
    ]
    return [
      paragraph([strong(title, id)]),
      ...(content as BlockContent[]),
      plainTable(data, words.matrix),
      ...(reasons.length > 0 ? [list(reasons)] : []),
    ]
  },
})

/** Returns the scores of an option in the order of the criteria. */
export function scoresOf<Score extends { readonly for: string }>(
  { scores }: { readonly scores: readonly Score[] },
  criteria: readonly { readonly name: string }[],
): Score[] {
  return criteria.flatMap(({ name }) => scores.find((one) => one.for === name) ?? [])
}

function plainTable({ criteria, options }: Data, words: Words['matrix']): BlockContent {
  const all = criteria.reduce((sum, { weight }) => sum + weight, 0)
  const columns = options.map((one) => scoresOf(one, criteria).map(({ value }) => value))
  const means = columns.map(
    (values) => values.reduce((sum, value, at) => sum + value * (criteria[at]?.weight ?? 0), 0) / all,
  )
  const rows = [
    [words.criterion, words.weight, ...options.map((one) => one.label)],
    ...criteria.map(({ label, weight }, at) => [label, weight, ...columns.map((values) => values[at] ?? '')]),
    [words.average, all, ...means.map(words.mean)],
  ]
  return table(
    ['left', ...options.map(() => 'right' as const), 'right'],
    rows.map((cells) => cells.map((cell) => [text(`${cell}`)])),
  )
}

function criterionItem({ label, content }: Criterion, words: Words): ListItem[] {
  return content.length > 0 ? [said(label, content, words)] : []
}

/** Returns an option with the explanations of it and of its scores, or nothing if there are none. */
function optionItem(one: Option, criteria: readonly Criterion[], words: Words): ListItem[] {
  const reasons = scoresOf(one, criteria).flatMap(({ value, content }, at) =>
    content.length > 0 ? [said(`${criteria[at]?.label} (${value})`, content, words)] : [],
  )
  const own = said(one.label, one.content, words)
  if (reasons.length > 0) return [item([...(own.children as BlockContent[]), list(reasons)])]
  return one.content.length > 0 ? [own] : []
}

function said(title: string, content: Markdown, { body }: Words): ListItem {
  return titled(title, content.length > 0 ? [paragraph(content as PhrasingContent[])] : [], body.colon)
}

function checkWeights({ criteria }: Data, report: Report): void {
  const [first] = criteria
  if (!first || criteria.some(({ weight }) => weight > 0)) return
  report(first, 'weight', { rule: 'matrix-weights', message: 'no criterion has a weight', hint: 'weight={1}, or more' })
}

/** Checks that there is exactly one score for each criterion, and none for anything else. */
function checkScores(one: Option, { criteria, best }: Data, report: Report): void {
  const names = criteria.map((own) => own.name)
  for (const [index, score] of one.scores.entries()) {
    if (!names.includes(score.for)) {
      const near = nearest(score.for, names)
      report(score, 'for', {
        rule: 'matrix-criterion',
        message: `no <Criterion> is called "${score.for}"`,
        hint: `${near ? `did you mean "${near}"? ` : ''}criteria are ${names.join(', ')}`,
      })
    } else if (one.scores.findIndex((other) => other.for === score.for) < index) {
      const message = `“${one.label}” already has a score for "${score.for}"`
      report(score, 'for', { rule: 'matrix-score', message, hint: 'keep one of them' })
    }
    if (score.value > best) {
      const message = `expected a score from 1 to ${best}, found ${score.value}`
      report(score, 'value', {
        rule: 'matrix-score',
        message,
        hint: `write best={${score.value}} in <Matrix>, or value={${best}}`,
      })
    }
  }
  const stray = one.scores.some((score) => !names.includes(score.for))
  for (const name of names.filter((own) => !stray && one.scores.every((score) => score.for !== own))) {
    const message = `“${one.label}” has no score for "${name}"`
    report(one, undefined, { rule: 'matrix-score', message, hint: `<Score for="${name}" value={…} />` })
  }
}
