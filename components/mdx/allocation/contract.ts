import type { BlockContent, PhrasingContent } from 'mdast'
import { z } from 'zod'
import {
  defineContract,
  definePart,
  label,
  name,
  paragraph,
  prop,
  several,
  strong,
  table,
  text,
  toolProps,
} from '@/lib/mdx/contract'

const PERCENT = 'expected a number from 0 to 100'

const share = definePart({
  name: 'Share',
  props: z.strictObject({
    label: prop(label, 'what the time is for', 'required; two shares or more'),
    percent: prop(
      z.number().min(0, PERCENT).max(100, PERCENT).meta({ example: '={25}' }),
      'its part of the week',
      'required; all together make 100',
    ),
    name: prop(name.optional(), 'its name in shared links', 'letters, digits, hyphens; made of the label without it'),
  }),
  children: 'inline',
  parts: {},
  named: 'label',
})

const shape = definePart({
  name: 'Allocation',
  props: z.strictObject(toolProps('what is shared out')),
  children: 'blocks',
  parts: { shares: several(share, 2, 12) },
})

/** The author's shares of a week, which add up to 100 per cent. Readers set their own for comparison. */
export const allocation = defineContract(shape, {
  tool: true,
  kind: ({ allocation }) => allocation.kind,
  task: ({ shares }, { allocation }) => allocation.task(shares.length),
  rules: ['share-sum'],
  check({ shares }, report) {
    // Rounded, so that the sum is what an author gets on paper.
    const sum = Number(shares.reduce((all, { percent }) => all + percent, 0).toFixed(6))
    const last = shares.at(-1)
    if (!last || sum === 100) return
    const fixed = Number((last.percent + 100 - sum).toFixed(6))
    report(last, 'percent', {
      rule: 'share-sum',
      message: `the shares add up to ${sum}, not 100`,
      hint: fixed >= 0 && fixed <= 100 ? `percent={${fixed}}, or change the others` : 'change the others too',
    })
  },
  plain({ id, title, content, shares }, { number, allocation: words }) {
    const columns = shares.some((one) => one.content.length > 0) ? 4 : 3
    const head = [words.activity, words.share, words.hours, words.fills].map((one) => [text(one)])
    const rows = shares.map((one) => [
      [text(one.label)],
      [text(words.percent(one.percent))],
      [text(number(Number((one.percent * 0.4).toFixed(1))))],
      one.content as PhrasingContent[],
    ])
    return [
      paragraph([strong(title, id)]),
      ...(content as BlockContent[]),
      table(
        ['left', 'right', 'right', 'left'],
        [head, ...rows].map((cells) => cells.slice(0, columns)),
      ),
    ]
  },
})
