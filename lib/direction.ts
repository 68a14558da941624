import { site } from './site'

export type Direction = 'ltr' | 'rtl'

/**
 * Returns the direction of a text, which is that of its first letter, as with `dir="auto"`
 * (https://html.spec.whatwg.org/multipage/dom.html#the-dir-attribute); `undefined` for a text without letters.
 */
export function directionOf(text: string): Direction | undefined {
  const [letter] = LETTER.exec(text) ?? []
  return letter === undefined ? undefined : RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr'
}

/** Returns the direction of a language, by default that of the site. */
export function languageDirection(language: string = site.language): Direction {
  return SCRIPTS.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr'
}

/** A letter, or an invisible mark that only sets a direction. */
const LETTER = /[\p{L}\u061c\u200e\u200f]/u

/** The scripts in use that are written from right to left (https://www.unicode.org/iso15924/). */
const RIGHT_TO_LEFT =
  /[\u061c\u200f\p{sc=Adlam}\p{sc=Arabic}\p{sc=Hanifi_Rohingya}\p{sc=Hebrew}\p{sc=Mandaic}\p{sc=Mende_Kikakui}\p{sc=Nko}\p{sc=Samaritan}\p{sc=Syriac}\p{sc=Thaana}]/u
const SCRIPTS = new Set(['Adlm', 'Arab', 'Rohg', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Samr', 'Syrc', 'Thaa'])
