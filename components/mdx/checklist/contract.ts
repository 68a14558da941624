import type { BlockContent, PhrasingContent } from 'mdast'
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

const sign = definePart({
  name: 'Sign',
  props: z.strictObject({
    name: prop(
      name.optional(),
      'its name in shared links; with one you may change their order later',
      'letters, digits, hyphens; its number without it',
    ),
    weight: prop(
      whole(1, 100).default(1).meta({ example: '={2}' }),
      'the points that it is worth',
      'a whole number, `{2}`; 1 without it',
    ),
  }),
  children: 'inline',
  parts: {},
  named: 'name',
})

const verdict = definePart({
  name: 'Verdict',
  props: z.strictObject({
    from: prop(
      whole(0, 9999).meta({ example: '={3}' }),
      'the points from which it holds, up to the next verdict',
      'required; in rising order, each reached by some ticks',
    ),
  }),
  children: 'blocks',
  parts: {},
})

const signs = definePart({
  name: 'Signs',
  props: z.strictObject({
    title: prop(label, 'what they are signs of', 'required; one list or two'),
    name: prop(name.optional(), 'its name in shared links', 'letters, digits, hyphens; made of the title without it'),
  }),
  children: 'none',
  parts: { signs: several(sign, 1, 30), verdicts: several(verdict, 1, 9) },
  named: 'title',
})

const shape = definePart({
  name: 'Checklist',
  props: z.strictObject(toolProps('what the signs are about')),
  children: 'blocks',
  parts: { lists: several(signs, 1, 2) },
})

type List = DataOf<typeof signs, Markdown>

/**
 * Signs to tick, in one list, or in two that are weighed against each other. A sign is worth one point, or its
 * `weight`. The verdict of a list is the last one whose points are reached; there is none below the first.
 */
export const checklist = defineContract(shape, {
  tool: true,
  kind: ({ checklist }) => checklist.kind,
  task: ({ lists }, { checklist }) => checklist.task(lists.map(({ signs }) => signs.length)),
  rules: ['verdict-order', 'verdict-reach'],
  check({ lists }, report) {
    for (const one of lists) checkVerdicts(one, report)
  },
  plain({ id, title, content, lists }, words) {
    return [
      paragraph([strong(title, id)]),
      ...(content as BlockContent[]),
      ...lists.flatMap((one) => plainList(one, words)),
    ]
  },
})

/** Returns the range of each verdict: `3–5 signs`, `2 signs`; in points if signs differ in weight. */
export function verdictRanges({ signs, verdicts }: Countable, { checklist }: Words): string[] {
  const most = signs.reduce((sum, { weight }) => sum + weight, 0)
  const say = most === signs.length ? checklist.signs : checklist.points
  return verdicts.map(({ from }, index) => {
    const to = (verdicts[index + 1]?.from ?? most + 1) - 1
    return to === from ? say(to) : say(to, `${from}–${to}`)
  })
}

/** The parts of a list of signs that matter for counting. */
interface Countable {
  readonly signs: readonly { readonly weight: number }[]
  readonly verdicts: readonly { readonly from: number }[]
}

function plainList(one: List, words: Words): BlockContent[] {
  const items = one.signs.map(({ weight, content }) => {
    const points = weight > 1 ? [text(` (${words.checklist.points(weight)})`)] : []
    return { ...item([paragraph([...(content as PhrasingContent[]), ...points])]), checked: false }
  })
  const ranges = verdictRanges(one, words)
  const verdicts = one.verdicts.map(({ content }, index) => titled(ranges[index] ?? '', content, words.body.colon))
  return [paragraph([strong(one.title)]), list(items), list(verdicts)]
}

/** Checks that verdicts are in rising order and that each can be reached. */
function checkVerdicts({ signs, verdicts }: List, report: Report): void {
  const weights = signs.map(({ weight }) => weight)
  const sums = sumsOf(weights)
  const most = Math.max(...sums)
  for (const [index, one] of verdicts.entries()) {
    const { from } = one
    const before = verdicts[index - 1]?.from ?? -1
    const next = verdicts[index + 1]?.from ?? Number.POSITIVE_INFINITY
    if (from <= before) {
      const message = `the verdict before this one begins at ${before}, so this one would never apply`
      report(one, 'from', {
        rule: 'verdict-order',
        message,
        hint: 'put verdicts in rising order, each with its own from',
      })
    } else if (from > most) {
      const message = `no ticks add up to ${from}: all signs in this list add up to ${most}`
      report(one, 'from', { rule: 'verdict-reach', message, hint: `from={${most}}, or less` })
    } else if (from < next && !sums.some((sum) => sum >= from && sum < next)) {
      const message = `no ticks add up to at least ${from} but less than ${next}: the signs add up to ${sums.slice(1).join(', ')}`
      report(one, 'from', { rule: 'verdict-reach', message, hint: 'remove one of the two verdicts' })
    }
  }
}

/** Returns every possible sum of weights, in rising order. */
function sumsOf(weights: readonly number[]): number[] {
  const sums = new Set([0])
  for (const weight of weights) for (const sum of [...sums]) sums.add(sum + weight)
  return [...sums].sort((one, other) => one - other)
}
