/** What a catalogue of words needs to speak of numbers and lists as its language does. */
export interface Kit {
  /** The language tag by which numbers are written. */
  readonly locale: string
  /** Returns a number as text: `1,234.5`. */
  number(value: number): string
  /** Likewise, always with two decimals: `3.80`. */
  fixed(value: number): string
  /** Returns the form that goes with a number, by the plural rules of the language. */
  plural(value: number, forms: Forms): string
  /** Joins texts: `A, B and C`. */
  and(items: readonly string[]): string
}

/** Forms of a word by their category (https://cldr.unicode.org/index/cldr-spec/plural-rules). */
export type Forms = { readonly [Category in Intl.LDMLPluralRule]?: string } & { readonly other: string }

/** Returns the kit for a language tag. */
export function createKit(language: string): Kit {
  // Like dates: English without a country is British.
  const locale = language === 'en' ? 'en-GB' : language
  const numbers = new Intl.NumberFormat(locale)
  const decimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const rules = new Intl.PluralRules(locale)
  const lists = new Intl.ListFormat(locale)
  return {
    locale,
    number: (value) => numbers.format(value),
    fixed: (value) => decimals.format(value),
    plural: (value, forms) => forms[rules.select(value)] ?? forms.other,
    and: (items) => lists.format(items),
  }
}
