import type { Names } from '../core/names'
import { element, says } from '../finder'

/** Topics of the empty dialog. */
const MOST = 12

/** What to read when nothing has been typed, or found: the topics with most articles, and the newest articles. */
export function renderBrowse({ topics, latest }: Names): HTMLElement[] {
  const ofTopics = topics.slice(0, MOST).map(([title, url]) => linkTo(title, url))
  const ofLatest = latest.map(([title, url, date]) => [linkTo(title, url), element('span', 'facts', date)])
  return [
    ...group(
      says.topics,
      'search-topics',
      ofTopics.map((link) => [link]),
    ),
    ...group(says.latest, 'search-latest', ofLatest),
  ]
}

function group(title: string, className: string, rows: readonly (readonly HTMLElement[])[]): HTMLElement[] {
  if (rows.length === 0) return []
  const list = element('ul', className)
  list.append(
    ...rows.map((parts) => {
      const row = element('li', '')
      row.append(...parts.flatMap((part) => [part, ' ']))
      return row
    }),
  )
  const item = element('li', 'search-group')
  item.append(element('p', 'label', title), list)
  return [item]
}

function linkTo(title: string, url: string) {
  const link = element('a', '', title)
  link.href = url
  link.dir = 'auto'
  return link
}
