import type { X } from './types'
import type { Values } from './values'

/** How the values of a chart are written. */
export interface Formats {
  /** A value along the bottom. Among others before it, a month says its year only if that is a new one. */
  formatX(value: X, at?: number, all?: readonly X[]): string
  formatY(value: number): string
}

export function formatsOf({ scale, grain }: Values, language: string): Formats {
  const locale = language === 'en' ? 'en-GB' : language
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })
  const dates = (parts: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' })
  const years = dates({ year: 'numeric' })
  const full =
    grain === 'year'
      ? years
      : grain === 'month'
        ? dates({ month: 'short', year: 'numeric' })
        : dates({ day: 'numeric', month: 'short' })
  const short = grain === 'month' ? dates({ month: 'short' }) : full
  return {
    formatX(value, at = 0, all = []) {
      if (scale !== 'date') return typeof value === 'number' ? numbers.format(value) : String(value)
      const before = all[at - 1]
      const isSameYear = before !== undefined && years.format(before as Date) === years.format(value as Date)
      return (isSameYear ? short : full).format(value as Date)
    },
    formatY: (value) => numbers.format(value).replace(/^-/, '\u2212'),
  }
}
