/** Returns a number as a language writes it, with at most one decimal, or with exactly `digits`. */
export function formatNumber(language: string, value: number, digits?: number): string {
  const options = { minimumFractionDigits: digits ?? 0, maximumFractionDigits: digits ?? 3 }
  return new Intl.NumberFormat(localeOf(language), options).format(value)
}

/** Returns a part of 1 in per cent, with at most `digits` decimals. */
export function formatPercent(language: string, share: number, digits: number): string {
  return new Intl.NumberFormat(localeOf(language), { style: 'percent', maximumFractionDigits: digits }).format(share)
}

/** Joins items: `A, B und C`, or `A, B oder C` for a `disjunction`. */
export function joinItems(language: string, items: readonly string[], type: 'conjunction' | 'disjunction'): string {
  return new Intl.ListFormat(localeOf(language), { type }).format(items)
}

/** The language of the page, which may name a country, if that is the language. */
function localeOf(language: string): string {
  const page = globalThis.document?.documentElement.lang ?? ''
  return page.split('-')[0] === language ? page : language
}
