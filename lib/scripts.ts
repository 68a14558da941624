/** A letter of a script without spaces between words, including the marks that follow it. */
export const UNSPACED =
  '(?:(?!\\p{M})[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\u30FC]\\p{M}*)'

/**
 * Returns a regular expression for runs of such letters: a phrase of Chinese, Japanese, Thai, Lao, Khmer or Burmese
 * between punctuation or spaces.
 */
export const unspacedRun = (): RegExp => new RegExp(`${UNSPACED}+`, 'gu')
