import { describe, expect, it } from 'vitest'
import { editsBetween, suggest } from '@/components/islands/core/suggest'

const known = ['team', 'delegation', 'delegate', 'größe', 'решение', '팀워크', '団隊管理', 'tea']

describe('what was probably meant', () => {
  it.each([
    ['deligation', 'delegation'],
    ['DELIGATION', 'delegation'],
    ['deelgation', 'delegation'],
    ['taem', 'team'],
    ['groesse', undefined],
    ['grosse', 'größe'],
    ['решенее', 'решение'],
    ['팀워코', '팀워크'],
    ['団対管理', '団隊管理'],
    ['xylophone', undefined],
    ['te', undefined],
    ['c', undefined],
  ])('by %s is %s', (typed, meant) => {
    expect(suggest(typed, [typed], known)[0]).toBe(meant)
  })

  it('keeps the words that some article has', () => {
    expect(suggest('a deligation of power', ['deligation'], known)).toContain('a delegation of power')
  })

  it('is nothing when one of the words is like no other', () => {
    expect(suggest('deligation xylophone', ['deligation', 'xylophone'], known)).toEqual([])
  })

  it('is nothing when no word is missing', () => {
    expect(suggest('team delegation', [], known)).toEqual([])
  })

  it('is first what is written most like it, then what is more frequent', () => {
    expect(suggest('teak', ['teak'], ['tee', 'team', 'tea'])).toEqual(['team', 'tea'])
    expect(suggest('delegats', ['delegats'], known)).toEqual(['delegate'])
  })
})

it('letters that are added, left out, replaced or swapped are one edit each', () => {
  expect(['teams', 'tam', 'teem', 'taem', 'mate'].map((word) => editsBetween('team', word, 9))).toEqual([1, 1, 1, 1, 4])
  expect(editsBetween('team', 'a much longer word', 2)).toBeGreaterThan(2)
})
