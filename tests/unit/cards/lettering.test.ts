import { describe, expect, it } from 'vitest'
import { fitLine, fitTitle } from '../../../lib/cards/fit'
import { letter } from '../../../lib/cards/lettering'

const width = 1056

describe('letters that can be drawn', () => {
  it.each([
    ['Latin', 'When to code', 'hanken-grotesk-latin'],
    ['Latin with signs of its own', 'Łódź ştiinţă', 'hanken-grotesk-latin-ext'],
    ['Greek', 'Πότε να γράφεις', 'noto-sans-greek'],
    ['Cyrillic', 'Когда писать', 'noto-sans-cyrillic'],
    ['Devanagari', 'कब कोड लिखें', 'noto-sans-devanagari'],
    ['Arabic', 'متى تكتب', 'noto-sans-arabic-arabic'],
    ['Hebrew', 'מתי לכתוב', 'noto-sans-hebrew-hebrew'],
    ['Chinese', '何时亲自写代码', 'noto-sans-sc-'],
    ['Japanese', 'いつコードを書く', 'noto-sans-sc-'],
    ['Korean', '언제 작성하고', 'noto-sans-kr-'],
  ])('are found for %s', async (_, text, face) => {
    const lettering = await letter(text, 700)
    expect(lettering.text).toBe(text.normalize('NFC'))
    expect(lettering.faces.map(({ name }) => name).filter((name) => name.startsWith(face))).not.toEqual([])
  })

  it('leave out emoji and what only steers them', async () => {
    expect((await letter('Ship it 🚀 with 👩🏽‍💻 care ❤️', 700)).text).toBe('Ship it with care')
    expect((await letter('🚀🚀', 700)).text).toBe('')
  })

  it('are none when a word would lose a letter', async () => {
    expect((await letter('เมื่อไร to code', 700)).text).toBe('')
  })

  it('keep typographic signs, and ordinary forms of those that few fonts hold', async () => {
    expect((await letter('‘A’ – “b”… c\u2011d\u00a0e\u202ff', 700)).text).toBe('‘A’ – “b”… c-d e f')
  })

  it('run in the direction of the first letter', async () => {
    expect((await letter('2025: מתי לכתוב code', 700)).direction).toBe('rtl')
    expect((await letter('Code מתי', 700)).direction).toBe('ltr')
  })
})

describe('a title', () => {
  it('shrinks as it grows', async () => {
    const sizes: number[] = []
    for (const length of [3, 40, 80, 120]) {
      sizes.push(fitTitle(await letter('a word '.repeat(20).slice(0, length), 700), width).size)
    }
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    expect(new Set(sizes).size).toBeGreaterThan(2)
  })

  it.each([
    ['a word of 120 letters', 'W'.repeat(120)],
    ['120 Chinese characters', '何'.repeat(120)],
    ['one letter', 'I'],
  ])('fits the card with %s', async (_, text) => {
    const setting = fitTitle(await letter(text, 700), width)
    expect(setting.width).toBeLessThanOrEqual(width)
    expect(setting.size).toBeGreaterThanOrEqual(38)
  })

  it('breaks into lines of even length', async () => {
    const lettering = await letter('When to code, and when to hand it over', 700)
    expect(fitTitle(lettering, width).width).toBeLessThan(width)
  })
})

describe('a text on one line', () => {
  it('shrinks until it fits', async () => {
    expect(fitLine(await letter('Ada Lovelace', 500), 28, width)).toBe(28)
    expect(fitLine(await letter('A name without an end '.repeat(10), 500), 28, width)).toBeLessThan(15)
  })
})
