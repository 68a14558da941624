/** A letter of a script that puts no spaces between words, with the marks that follow it. */
export const UNSPACED =
  '(?:[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\u30FC\\uFF70]\\p{M}*)'

/** Such letters in a row: a phrase of Chinese, Japanese, Thai, Lao, Khmer or Burmese between two signs or spaces. */
export const unspacedRun = (): RegExp => new RegExp(`${UNSPACED}+`, 'gu')
