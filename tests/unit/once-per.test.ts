import { expect, test } from 'vitest'
import { finderOf, oncePer } from '@/lib/once-per'

test('a result for a frozen list is computed once, and again for a list that may change', () => {
  let calls = 0
  const sum = oncePer((numbers: readonly number[]) => {
    calls += 1
    return numbers.reduce((total, number) => total + number, 0)
  })
  const frozen = Object.freeze([1, 2])
  expect([sum(frozen), sum(frozen), calls]).toEqual([3, 3, 1])
  const growing = [1]
  expect(sum(growing)).toBe(1)
  growing.push(4)
  expect([sum(growing), calls]).toEqual([5, 3])
})

test('a finder returns the first item with a key', () => {
  const find = finderOf(({ name }: { name: string; age: number }) => name)
  const people = Object.freeze([
    { name: 'a', age: 1 },
    { name: 'a', age: 2 },
  ])
  expect([find(people, 'a')?.age, find(people, 'b')]).toEqual([1, undefined])
})
