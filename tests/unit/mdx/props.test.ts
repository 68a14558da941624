import { describe, expect, it } from 'vitest'
import { examples } from '../../support/examples'
import { fullProblemsOf, variantsOf } from './support'

/** A replacement in the example of a component, and the message and hint that it must cause. */
const mistakes: readonly [name: string, found: RegExp, instead: string, message: string, hint: string][] = [
  ['Matrix', /weight={\d+}/, 'weight={101}', 'expected a whole number from 0 to 100', 'write weight={3}'],
  ['Matrix', /weight={\d+}/, 'weight={1.5}', 'expected a whole number from 0 to 100', 'write weight={3}'],
  ['Matrix', /value={\d+}/, 'value={0}', 'expected a whole number from 1 to 100', 'write value={3}'],
  ['Checklist', /weight={\d+}/, 'weight={-1}', 'expected a whole number from 1 to 100', 'write weight={2}'],
  ['Checklist', /from={\d+}/, 'from={10000}', 'expected a whole number from 0 to 9999', 'write from={3}'],
  ['Allocation', /percent={[\d.]+}/, 'percent={101}', 'expected a number from 0 to 100', 'write percent={25}'],
  [
    'Decision',
    /points={{[^}]*}}/,
    'points={{ a: 1.5 }}',
    'expected whole points from 1 to 9',
    'write points={{ outcome: 2 }}',
  ],
  ['Decision', /title="[^"]*"/, 'title=" "', 'expected text, found nothing', 'write title="…"'],
  ['Decision', /title="[^"]*"/, `title="${'a'.repeat(201)}"`, 'expected at most 200 characters', 'write title="…"'],
  ['Evidence', /source="[^"]*"/, 'source=""', 'expected text, found nothing', 'write source="…"'],
  ['Evidence', /year={\d+}/, 'year={3000}', 'expected a year from 1000 to 2999', 'write year={2019}'],
  ['Figure', /src="[^"]*"/, 'src=""', 'expected text, found nothing', 'write src="…"'],
  ['Figure', /alt="[^"]*"/, 'alt=" "', 'expected text, found nothing', 'write alt="…"'],
]

describe('a prop out of its range', () => {
  it.each(mistakes)('of %s: %s, %s', async (name, found, instead, message, hint) => {
    const whole = examples[name] ?? ''
    const body = variantsOf(whole)(found.exec(whole)?.[0] ?? String(found), instead)
    const [problem, ...others] = await fullProblemsOf(body, { files: { 'a.png': '' } })
    expect(problem).toMatchObject({ rule: 'component-props', message, hint })
    expect(others.filter(({ rule }) => rule === 'component-props')).toEqual([])
  })
})

it('a prop of a component that has none is to be removed', async () => {
  const [problem] = await fullProblemsOf('<Cards wide>\n  <Card title="A" />\n</Cards>\n')
  expect(problem).toMatchObject({ rule: 'unknown-prop', message: '<Cards> has no wide', hint: 'remove it' })
})
