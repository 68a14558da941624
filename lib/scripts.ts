/** A letter of a script that puts no spaces between words, with the marks that follow it. */
export const UNSPACED =
  '(?:(?!\\p{M})[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\u30FC]\\p{M}*)'

/** Such letters in a row: a phrase of Chinese, Japanese, Thai, Lao, Khmer or Burmese between two signs or spaces. */
export const unspacedRun = (): RegExp => new RegExp(`${UNSPACED}+`, 'gu')
