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
  paragraph,
  prop,
  several,
  strong,
  table,
  text,
  toolProps,
} from '@/lib/mdx/contract'
import type { Words } from '@/lib/words'
import { checkCalculator } from './check'
import { type Figures, figuresOf } from './figures'

const NUMBER = 'expected a number'

const name = z
  .string()
  .regex(/^[A-Za-z_]\w{0,39}$/, 'expected a name of letters, digits and _, which begins with a letter')
  .meta({ example: '="hours"' })

const unit = prop(label.optional(), 'what it is counted in', '`hours`, `€`, `%`, `€/hour`; none for a plain number')

const number = (what: string, rule: string) => prop(z.number(NUMBER).meta({ example: '={10}' }), what, rule)

const input = definePart({
  name: 'Input',
  props: z.strictObject({
    name: prop(name, 'its name in formulas and in shared links', 'required; letters, digits and `_`'),
    label: prop(label, 'what readers call it', 'required; at least one input'),
    unit,
    value: number('the author’s value', 'required; from `min` to `max`, a whole number of steps above `min`'),
    min: number('the least that readers can set', 'required'),
    max: number('the most', 'required'),
    step: prop(
      z.number(NUMBER).positive('expected a number above 0').default(1).meta({ example: '={5}' }),
      'the steps in which it is set',
      '1 without it',
    ),
  }),
  children: 'inline',
  parts: {},
})

const result = definePart({
  name: 'Result',
  props: z.strictObject({
    name: prop(name, 'its name in other formulas and in `of`', 'required; letters, digits and `_`'),
    label: prop(label, 'what readers call it', 'required; at least one result, the first of which is said first'),
    unit,
    formula: prop(
      z
        .string()
        .trim()
        .min(1, 'expected a formula')
        .max(500, 'expected at most 500 characters')
        .meta({ example: '="hours * 48"' }),
      'how it is computed, of inputs and other results',
      'required; `+ - * / ^`, brackets, `min max round floor ceil abs sqrt exp ln`',
    ),
  }),
  children: 'inline',
  parts: {},
})

const curve = definePart({
  name: 'Curve',
  props: z.strictObject({
    of: prop(name, 'the result that it draws', 'required; the name of a result; at most one curve'),
    over: prop(name, 'the input along which it is drawn', 'required; the name of an input'),
  }),
  children: 'none',
  parts: {},
})

const shape = definePart({
  name: 'Calculator',
  props: z.strictObject(toolProps('what it works out')),
  children: 'blocks',
  parts: { inputs: several(input, 1, 12), results: several(result, 1, 12), curves: several(curve, 0, 1) },
})

type CalculatorData = DataOf<typeof shape, Markdown>

/** Figures that readers change, and what follows from them. The author's are on the page without scripts. */
export const calculator = defineContract(shape, {
  tool: true,
  kind: ({ calculator }) => calculator.kind,
  task: ({ inputs }, { calculator }) => calculator.task(inputs.length),
  rules: [
    'calculator-curve',
    'calculator-formula',
    'calculator-input',
    'calculator-name',
    'calculator-unit',
    'calculator-zero',
  ],
  check: checkCalculator,
  plain(data, words) {
    const { id, title, content, inputs, results, curves } = data
    const said = words.calculator
    const figures = figuresOf(data, words)
    const rows = [...inputs, ...results].map((one) => [
      [text(one.label)],
      [text(figures.say(one.name))],
      one.content as PhrasingContent[],
    ])
    const columns = rows.some(([, , about]) => about?.length) ? 3 : 2
    const head = [said.figure, said.value, said.about].map((one) => [text(one)])
    return [
      paragraph([strong(title, id)]),
      ...(content as BlockContent[]),
      table(
        ['left', 'right', 'left'],
        [head, ...rows].map((cells) => cells.slice(0, columns)),
      ),
      paragraph([text(said.how)]),
      list(results.map((one) => item([paragraph([text(figures.explain(one.name))])]))),
      ...curves.flatMap(() => curveTable(data, figures, words)),
    ]
  },
})

function curveTable(
  { inputs, results, curves: [curve] }: CalculatorData,
  figures: Figures,
  words: Words,
): BlockContent[] {
  const input = inputs.find((one) => one.name === curve?.over)
  const result = results.find((one) => one.name === curve?.of)
  if (!input || !result) return []
  const rows = figures.curve(input, result).rows.map((row) => row.map((cell) => [text(cell)]))
  return [
    paragraph([text(words.calculator.curve(result.label, input.label))]),
    table(['right', 'right'], [[[text(input.label)], [text(result.label)]], ...rows]),
  ]
}
