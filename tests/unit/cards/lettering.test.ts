import { describe, expect, it } from 'vitest'
import { toDrawable } from '../../../lib/cards/drawable-text'
import { fitTitle, type Measured, type Setting } from '../../../lib/cards/fit'

describe('letters that can be drawn', () => {
  it.each([
    ['Latin', 'When to code', 'hanken-grotesk-latin'],
    ['Latin with signs of its own', 'Łódź ştiinţă', 'hanken-grotesk-latin-ext'],
    ['Greek', 'Πότε να γράφεις', 'noto-sans-greek'],
    ['Cyrillic', 'Когда писать', 'noto-sans-cyrillic'],
    ['Devanagari', 'कब कोड लिखें', 'noto-sans-devanagari'],
    ['Arabic', 'متى تكتب', 'noto-sans-arabic-arabic'],
    ['Hebrew', 'מתי לכתוב', 'noto-sans-hebrew-hebrew'],
    ['Thai', 'เมื่อไร', 'noto-sans-thai-thai'],
    ['Chinese', '何时亲自写代码', 'noto-sans-sc-'],
    ['Japanese', 'いつコードを書く', 'noto-sans-jp-'],
    ['Korean', '언제 작성하고', 'noto-sans-kr-'],
  ])('are found for %s', async (_, text, face) => {
    const lettering = await toDrawable(text)
    expect(lettering.text.replaceAll('\u200b', '')).toBe(text.normalize('NFC'))
    expect(lettering.faces.map(({ name }) => name).filter((name) => name.startsWith(face))).not.toEqual([])
  })

  it('are Japanese in a Japanese text where Chinese has them too', async () => {
    const facesOf = async (text: string) => (await toDrawable(text)).faces.map(({ name }) => name.replace(/-\d+$/, ''))
    expect(new Set(await facesOf('直感'))).toEqual(new Set(['noto-sans-sc']))
    expect(new Set(await facesOf('直感とチーム'))).toEqual(new Set(['noto-sans-jp']))
  })

  it('leave out emoji and what only steers them', async () => {
    expect((await toDrawable('Ship it 🚀 with 👩🏽‍💻 care ❤️')).text).toBe('Ship it with care')
    expect((await toDrawable('🚀🚀')).text).toBe('')
  })

  it('are none when a word would lose a letter', async () => {
    expect((await toDrawable('ᏣᎳᎩ to code')).text).toBe('')
  })

  it('keep typographic signs, and ordinary forms of those that few fonts hold', async () => {
    expect((await toDrawable('‘A’ – “b”… c\u2011d\u00a0e\u202ff')).text).toBe('‘A’ – “b”… c-d e f')
  })

  it('keep what parts letters that would join', async () => {
    expect((await toDrawable('می\u200cخواهم')).text).toBe('می\u200cخواهم')
    expect((await toDrawable('a\u200c b\u200d')).text).toBe('a b')
  })

  it('run in the direction of the first letter', async () => {
    expect((await toDrawable('2025: מתי לכתוב code')).direction).toBe('rtl')
    expect((await toDrawable('Code מתי')).direction).toBe('ltr')
  })

  it('may break between words of Thai, and after signs within long names', async () => {
    expect((await toDrawable('ทีมที่ดี')).text).toBe('ทีม\u200bที่\u200bดี')
    expect((await toDrawable('and/or')).text).toBe('and/or')
    expect((await toDrawable('example.org/a/b::c?d=1')).text).toBe(
      'example.\u200borg/\u200ba/\u200bb::\u200bc?\u200bd=\u200b1',
    )
  })
})

describe('a title', () => {
  const box = { width: 1056, height: 310 }

  /**
   * A renderer whose letters are half as wide as they are high, and which breaks only at spaces unless it may cut
   * words.
   */
  const measure =
    (text: string) =>
    async ({ size, cutsWords }: Setting): Promise<Measured> => {
      const room = Math.floor(box.width / (size / 2))
      let [lines, used, longest] = [1, 0, 0]
      for (const word of cutsWords ? [...text] : text.split(' ')) {
        if (used > 0 && used + word.length > room) [lines, used] = [lines + 1, 0]
        used += word.length + (cutsWords ? 0 : 1)
        longest = Math.max(longest, word.length)
      }
      return { lines, width: longest * (size / 2) }
    }

  const settingOf = async (text: string) => fitTitle(await toDrawable(text), box, measure(text))

  it('shrinks as it grows', async () => {
    const sizes: number[] = []
    for (const length of [3, 40, 80, 120]) sizes.push((await settingOf('a word '.repeat(20).slice(0, length))).size)
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    expect(new Set(sizes).size).toBeGreaterThan(2)
  })

  it('shrinks rather than cut a word, and cuts one that fits no line', async () => {
    expect(await settingOf('W'.repeat(30))).toMatchObject({ size: 66, cutsWords: false })
    expect(await settingOf('W'.repeat(80))).toMatchObject({ size: 76, cutsWords: true })
  })

  it('is as small as can be when it fits nowhere', async () => {
    expect(await settingOf('W'.repeat(2000))).toMatchObject({ size: 38, cutsWords: true, lines: 7 })
  })

  it.each(['متى تكتب', 'เมื่อไร', 'कब', 'Ế'])('has room for marks above and below: %s', async (text) => {
    const [{ size, lineHeight }, plain] = [await settingOf(text), await settingOf('When')]
    expect(lineHeight / size).toBeGreaterThan((plain.lineHeight / plain.size) * 1.2)
  })

  it('is not set closer where letters join', async () => {
    expect((await settingOf('When')).letterSpacing).toBeLessThan(0)
    expect((await settingOf('متى')).letterSpacing).toBe(0)
  })
})
