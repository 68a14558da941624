import { type Page, type Post, pageKinds } from '../content'
import { formatDay } from '../dates'
import { unspacedRun } from '../scripts'
import { site } from '../site'
import { href, postPath, seriesPath, tagPath, toolPath } from '../urls'
import { listSeries } from './series'
import { listTags } from './tags'
import { listTools } from './tools'

/** Articles that the search offers before anything is typed. */
const LATEST = 3

/**
 * Returns what the search finds by its name, without the index: topics (most used first), series and tools with their
 * links, the newest articles, and the words of all names and titles, most frequent first, from which a word with a typo
 * is corrected. `kindOf` returns what readers call a tool. Grows with the names, not with the texts.
 */
export function listNames(posts: readonly Post[], pages: readonly Page[], kindOf: (component: string) => string) {
  const topics = listTags(posts).map(({ label, slug }) => [label, href(tagPath(slug))] as const)
  const series = listSeries(posts).map(({ label, slug }) => [label, href(seriesPath(slug))] as const)
  const tools = listTools(posts, pages).map(({ title, id, kind }) => [title, href(toolPath(id)), kindOf(kind)] as const)
  const latest = posts
    .slice(0, LATEST)
    .map(
      ({ title, slug, published }) => [title, href(postPath(slug)), formatDay(published.day, site.language)] as const,
    )
  const names = [...topics, ...series, ...tools].map(([name]) => name)
  const texts = [...posts, ...pages.filter(({ kind }) => pageKinds[kind].label)]
  return { topics, series, tools, latest, words: listWords([...names, ...texts.map(({ title }) => title)]).join(' ') }
}

/** Returns the years by which readers can narrow a search down: those of posts, and of pages with a date. Newest first. */
export function listSearchYears(posts: readonly Post[], pages: readonly Page[]): string[] {
  const days = [...posts.map(({ published }) => published), ...pages.flatMap(({ details }) => details.date ?? [])]
  return [...new Set(days.map(({ day }) => day.slice(0, 4)))].sort().reverse()
}

/**
 * Returns every word of at least three letters in small letters, most frequent first. Where no spaces stand between words
 * they are found by a dictionary, and a name that is one run of such letters is a word too.
 */
export function listWords(texts: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const text of texts) {
    const segments = [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []))
    for (const word of new Set([...segments, ...(text.match(unspacedRun()) ?? [])].map((one) => one.toLowerCase()))) {
      if (word.length > 2 && word.length <= LONGEST) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word)
}

const segmenter = new Intl.Segmenter(site.language, { granularity: 'word' })

/** Longer runs are sentences, which nobody types. */
const LONGEST = 24
