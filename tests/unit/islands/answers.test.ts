import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answers, decodeAnswers, encodeAnswers } from '@/components/islands/core/answers'

const text = fc.string({ unit: 'binary', maxLength: 12 })
const answers: fc.Arbitrary<Answers> = fc.array(fc.tuple(text, text)).map((pairs) => Object.fromEntries(pairs))
const decode = (id: string, hash: string) => ({ ...decodeAnswers(id, hash) })

describe('an address', () => {
  it('reads like what it says', () => {
    expect(encodeAnswers('delegate', { unique: 'no', growth: 'yes' }, '')).toBe('#delegate=unique:no,growth:yes')
  })

  it('gives back the answers that were put into it, whatever they are', () => {
    fc.assert(
      fc.property(text, answers, (id, given) => {
        expect(decode(id, encodeAnswers(id, given, ''))).toEqual(given)
      }),
    )
  })

  it('gives them back after a browser has read it', () => {
    fc.assert(
      fc.property(text, answers, (id, given) => {
        const { hash } = new URL(encodeAnswers(id, given, ''), 'https://example.org/')
        expect(decode(id, hash)).toEqual(given)
      }),
    )
  })

  it('keeps the answers of several tools apart, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.uniqueArray(text, { minLength: 2, maxLength: 4 }), answers, answers, (ids, first, then) => {
        const hash = ids.reduce((hash, id) => encodeAnswers(id, first, hash), '')
        const [changed = '', ...others] = ids
        const next = encodeAnswers(changed, then, hash)
        expect(decode(changed, next)).toEqual(then)
        for (const id of others) expect(decode(id, next)).toEqual(first)
      }),
    )
  })

  it('leaves the parts of others letter by letter, and its own in its place', () => {
    expect(encodeAnswers('b', { x: '2' }, '#a=%zz,&b=x:1&c=1%2C:é')).toBe('#a=%zz,&b=x:2&c=1%2C:é')
    expect(encodeAnswers('ab', { x: '2' }, '#b=x:1')).toBe('#b=x:1&ab=x:2')
  })

  it('has one part for a tool, even if it came with two', () => {
    expect(encodeAnswers('a', { x: '2' }, '#a=x:1&b=y:1&a=x:3')).toBe('#a=x:2&b=y:1')
  })

  it('has none without answers', () => {
    expect(encodeAnswers('a', {}, '#a=x:1&b=y:1')).toBe('#b=y:1')
    expect(encodeAnswers('a', {}, '#a=x:1')).toBe('')
  })

  it('holds answers instead of the heading it named', () => {
    expect(encodeAnswers('a', { x: '1' }, '#what-you-keep')).toBe('#a=x:1')
    expect(decode('what-you-keep', '#what-you-keep')).toEqual({})
  })
})

describe('nonsense', () => {
  it.each([
    ['', {}],
    ['#', {}],
    ['#a', {}],
    ['#a=', {}],
    ['#a=&&==', {}],
    ['#a=x', {}],
    ['#a=x:1:2,y:1', { y: '1' }],
    ['#a=x:%,%zz:1,%80:1,y:1', { y: '1' }],
    ['#a=x:1,x:2', { x: '1' }],
    ['#a=x:1&a=x:2,y:2', { x: '1' }],
    ['#aa=x:1', {}],
    ['#A=x:1', {}],
  ])('in %j is passed over', (hash, found) => {
    expect(decode('a', hash)).toEqual(found)
  })

  it('never reaches what every object inherits', () => {
    const found = decodeAnswers('a', '#a=__proto__:polluted,x:1')
    expect(Object.keys(found)).toEqual(['__proto__', 'x'])
    expect(found.constructor).toBeUndefined()
    expect({}).not.toHaveProperty('polluted')
  })

  it('may be as long as it likes', () => {
    const long = `#a=${Array.from({ length: 100_000 }, (_, index) => `n${index}:${index % 7}`)}`
    expect(decodeAnswers('a', `${long}&b=x:1`).n99999).toBe('4')
    expect(decode('b', `${long}&b=x:1`)).toEqual({ x: '1' })
    expect(decode('a', `#${'&='.repeat(100_000)}`)).toEqual({})
  })

  it('never throws', () => {
    fc.assert(fc.property(text, fc.string({ unit: 'binary' }), (id, hash) => void decodeAnswers(id, hash)))
    fc.assert(fc.property(text, answers, text, (id, given, hash) => void encodeAnswers(id, given, hash)))
  })
})
