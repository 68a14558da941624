import { expect, test } from 'vitest'
import { choiceOf, parseLabels, remember } from '@/components/mdx/tabs/core'

test('the label chosen last is remembered first, and once', () => {
  expect(remember(['npm', 'pnpm'], 'pnpm')).toEqual(['pnpm', 'npm'])
  expect(remember(Array(30).fill(0).map(String), 'a').length).toBeLessThanOrEqual(20)
})

test('of the labels at hand, the one chosen last is the choice', () => {
  expect(choiceOf(['npm', 'pnpm'], ['yarn', 'pnpm', 'npm'])).toBe('pnpm')
  expect(choiceOf(['npm'], ['yarn'])).toBeUndefined()
})

test.each([
  ['["npm",3]', ['npm']],
  ['{"a":1}', []],
  ['[', []],
  [undefined, []],
])('what is not a list of labels is none: %s', (text, labels) => {
  expect(parseLabels(text)).toEqual(labels)
})
