import type { Moment } from '../../dates'
import type { Problem, Rule } from '../../problems'
import type { Term } from '../../slug'
import type { Fields } from '../front-matter/parse'
import type { postSchema } from '../front-matter/schemas'
import { yamlText } from '../front-matter/yaml-text'
import { today } from '../today'
import { type Entry, hasKey, itemPath, reporter } from './entry'
import { checkFreshness } from './freshness'
import { checkPictureAlt } from './picture-alt'

type PostFields = Entry<typeof postSchema> & { readonly fields: Fields }

/** Checks keys of a post that depend on each other. A key whose own value is invalid is not reported again. */
export function checkAcrossFields(entry: PostFields, now: Date): Problem[] {
  return [
    ...checkPublishing(entry, now),
    ...checkDates(entry, now),
    ...checkFreshness(entry, now),
    ...checkPairs(entry),
    ...checkPictureAlt(entry, 'image'),
    ...checkDoubles(entry, 'tags', 'tag'),
    ...checkDoubles(entry, 'author', 'author'),
    ...checkDoubles(entry, 'authors', 'author'),
  ]
}

function checkPublishing(entry: PostFields, now: Date): Problem[] {
  if (entry.reading.published !== true) return []
  const report = (rule: Rule, needed: string, hint: () => string) =>
    hasKey(entry, needed) ? [] : [error(entry, rule, 'published', `a published post needs ${needed}`, hint())]
  return [
    ...report('publish-date', 'published_at', () => `published_at: ${today(now).day}`),
    ...report('publish-excerpt', 'excerpt', () => 'excerpt: …'),
  ]
}

function checkDates(entry: PostFields, now: Date): Problem[] {
  const { created_at: created, published_at: published, updated_at: updated } = entry.reading
  const problems: Problem[] = []
  if (isBefore(published, created)) {
    const message = `published on ${published?.text}, before it was created on ${created?.text}`
    problems.push(error(entry, 'date-order', 'published_at', message, `created_at: ${published?.text}`))
  }
  if (isBefore(updated, published)) {
    const message = `updated on ${updated?.text}, before it was published on ${published?.text}`
    problems.push(error(entry, 'date-order', 'updated_at', message, `updated_at: ${published?.text}`))
  }
  if (updated && updated.time > now.getTime() && published && published.time <= now.getTime()) {
    const message = `${updated.text} is in the future`
    problems.push({
      ...error(entry, 'date-order', 'updated_at', message, `updated_at: ${today(now).day}`),
      severity: 'warning',
    })
  }
  return problems
}

function checkPairs(entry: PostFields): Problem[] {
  const problems: Problem[] = []
  const alone = (key: string, other: string) => hasKey(entry, key) && !hasKey(entry, other)
  if (alone('series', 'part')) {
    problems.push(error(entry, 'series-part', 'series', 'a post in a series needs a part number', 'part: 1'))
  }
  if (alone('part', 'series')) {
    problems.push(error(entry, 'series-part', 'part', 'a part number needs a series', 'series: …'))
  }
  if (hasKey(entry, 'author') && hasKey(entry, 'authors')) {
    const message = 'expected author or authors, found both'
    problems.push(error(entry, 'two-authors', 'authors', message, 'keep one of them'))
  }
  return problems
}

function checkDoubles(entry: PostFields, key: 'tags' | 'author' | 'authors', what: 'tag' | 'author'): Problem[] {
  const terms = entry.reading[key] ?? []
  const isFirst = (term: Term, index: number) => terms.findIndex(({ slug }) => slug === term.slug) === index
  if (terms.every(isFirst)) return []
  const list = `[${terms
    .filter(isFirst)
    .map(({ label }) => yamlText(label))
    .join(', ')}]`
  const range = entry.fields.range([key])
  // A list that contains an invalid item or a comment is left to the author.
  const isWhole = !entry.positions.has(key) && /^\[[^#\n]*\]$/.test(entry.fields.written([key]))
  const fix = range && isWhole ? { ...range, text: list } : undefined
  const hint = entry.positions.has(key) ? 'remove it' : `${key}: ${list}`
  const report = reporter(entry.file.file, entry.fields)
  return terms.flatMap((term, index) => {
    const message = `the ${what} "${term.label}" is listed twice`
    return isFirst(term, index)
      ? []
      : [report('error', `duplicate-${what}`, itemPath(entry, key, index), message, hint, fix)]
  })
}

function error({ file, fields }: PostFields, rule: Rule, key: string, message: string, hint: string): Problem {
  return reporter(file.file, fields)('error', rule, [key], message, hint)
}

function isBefore(a: Moment | undefined, b: Moment | undefined): boolean {
  return a !== undefined && b !== undefined && a.day < b.day
}
