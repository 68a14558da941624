/** What the tokens of a permalink stand for. */
export interface PermalinkParts {
  /** `2019-03-04`, or longer. */
  readonly date?: string | undefined
  readonly title: string
  readonly slug: string
  readonly file: string
  readonly section?: string | undefined
  readonly sections?: string | undefined
  readonly categories?: string | undefined
  readonly collection?: string | undefined
}

/**
 * Fills a pattern of permalinks: `/:year/:month/:title/`. `undefined` if it needs a date and there is none. Tokens are
 * those of Hugo (https://gohugo.io/configuration/permalinks/) and Jekyll (https://jekyllrb.com/docs/permalinks/).
 */
export function fillPermalink(pattern: string, parts: PermalinkParts): string | undefined {
  const [, year, month = '', day = '', hour = '00', minute = '00', second = '00'] =
    /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(parts.date ?? '') ?? []
  const date = year === undefined ? undefined : new Date(`${year}-${month}-${day}T00:00:00Z`)
  const name = (options: Intl.DateTimeFormatOptions) =>
    date && new Intl.DateTimeFormat('en', { timeZone: 'UTC', ...options }).format(date)
  const values: Readonly<Record<string, string | undefined>> = {
    year,
    short_year: year?.slice(2),
    month: date && month,
    i_month: date && String(Number(month)),
    short_month: name({ month: 'short' }),
    long_month: name({ month: 'long' }),
    monthname: name({ month: 'long' })?.toLowerCase(),
    day: date && day,
    i_day: date && String(Number(day)),
    weekdayname: name({ weekday: 'long' })?.toLowerCase(),
    yearday: date && String(Math.round((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1),
    y_day:
      date &&
      String(Math.round((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1).padStart(3, '0'),
    hour,
    minute,
    second,
    title: parts.title,
    slug: parts.slug,
    slugorfilename: parts.slug,
    slugorcontentbasename: parts.slug,
    filename: parts.file,
    contentbasename: parts.file,
    name: parts.file,
    section: parts.section ?? '',
    sections: parts.sections ?? '',
    categories: parts.categories ?? '',
    collection: parts.collection ?? '',
    path: parts.file,
    output_ext: '.html',
  }
  let isWhole = true
  const filled = pattern.replace(/:([a-z_]+)(?:\[[^\]]*\])?/gi, (whole, token: string) => {
    if (!(token.toLowerCase() in values)) return whole
    const value = values[token.toLowerCase()]
    if (value === undefined) isWhole = false
    return value ?? ''
  })
  return isWhole ? `/${filled}`.replace(/\/{2,}/g, '/') : undefined
}

/** Returns words as Hugo and Jekyll write them in addresses: lower case, spaces as hyphens, without most signs. */
export function urlize(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s._-]/gu, '')
    .trim()
    .replace(/[\s-]+/g, '-')
}
