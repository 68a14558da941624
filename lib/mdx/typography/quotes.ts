/**
 * What stands for a quotation mark until its language is known: one character for each of its roles. No body contains
 * them, because control characters are refused when a body is read.
 */
export const MARK = { open: '\u0004', close: '\u0005', openInner: '\u0006', closeInner: '\u0007' } as const

/** The marks of a language: of a quotation, and of one within it. */
type Quotes = readonly [open: string, close: string, openInner: string, closeInner: string]

/** Stand for a mark and a narrow space, which no line may end before. */
const WIDE = { '\u000e': '«\u202f', '\u000f': '\u202f»' } as const

/**
 * Where they are not those of English: by language, or by language and country
 * (https://www.unicode.org/cldr/charts/latest/by_type/core_data.alphabetic_information.punctuation.html).
 */
const QUOTES: Readonly<Record<string, Quotes>> = {
  ar: ['«', '»', '“', '”'],
  bg: ['„', '“', '‚', '‘'],
  cs: ['„', '“', '‚', '‘'],
  da: ['»', '«', '›', '‹'],
  de: ['„', '“', '‚', '‘'],
  'de-CH': ['«', '»', '‹', '›'],
  'de-LI': ['«', '»', '‹', '›'],
  el: ['«', '»', '“', '”'],
  es: ['«', '»', '“', '”'],
  fi: ['”', '”', '’', '’'],
  fr: ['\u000e', '\u000f', '“', '”'],
  hu: ['„', '”', '»', '«'],
  it: ['«', '»', '“', '”'],
  nb: ['«', '»', '‘', '’'],
  nn: ['«', '»', '‘', '’'],
  pl: ['„', '”', '«', '»'],
  'pt-PT': ['«', '»', '“', '”'],
  ro: ['„', '”', '«', '»'],
  ru: ['«', '»', '„', '“'],
  sk: ['„', '“', '‚', '‘'],
  sl: ['„', '“', '‚', '‘'],
  sv: ['”', '”', '’', '’'],
  uk: ['«', '»', '„', '“'],
}
const ENGLISH: Quotes = ['“', '”', '‘', '’']
/** Only around Japanese: words in other scripts have English marks. */
const JAPANESE: Quotes = ['「', '」', '『', '』']

/** Replaces what stands for quotation marks by those of a language. The text keeps its length. */
export function setQuotes(text: string, language: string): string {
  const usual = quotesOf(language)
  const signs = text.split('')
  for (const [start, end] of findPairs(text)) {
    const quotes = language.startsWith('ja') && JAPANESE_LETTER.test(text.slice(start, end)) ? JAPANESE : usual
    for (const at of [start, end]) {
      const role = ROLES.indexOf(text[at] ?? '')
      if (role >= 0) signs[at] = quotes[role] ?? ''
    }
  }
  return signs.join('')
}

/** Writes out marks that come with a space, when the length of the text does not matter any more. */
export function widenQuotes(text: string): string {
  return Object.entries(WIDE).reduce((all, [sign, both]) => all.replaceAll(sign, both), text)
}

/** The roles in the order of `Quotes`. */
const ROLES: readonly string[] = Object.values(MARK)

function quotesOf(language: string): Quotes {
  const { language: name, region } = new Intl.Locale(language)
  return QUOTES[`${name}-${region}`] ?? QUOTES[name] ?? ENGLISH
}

/** Returns where quotations begin and end. One without an end, or an end without a beginning, is its mark alone. */
function findPairs(text: string): [start: number, end: number][] {
  const pairs: [number, number][] = []
  const open: { readonly at: number; readonly close: string }[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (sign === MARK.open) open.push({ at, close: MARK.close })
    if (sign === MARK.openInner) open.push({ at, close: MARK.closeInner })
    if (sign !== MARK.close && sign !== MARK.closeInner) continue
    const from = open.findLastIndex(({ close }) => close === sign)
    const [first, ...inner] = from === -1 ? [] : open.splice(from)
    pairs.push([first?.at ?? at, at], ...inner.map((one): [number, number] => [one.at, one.at]))
  }
  return [...pairs, ...open.map(({ at }): [number, number] => [at, at])]
}

const JAPANESE_LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
