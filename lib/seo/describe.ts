import type { Post } from '../content'
import { site } from '../site'
import * as urls from '../urls'
import { wordsIn } from '../words'
import { newestChange } from './changes'
import { drawnImage } from './images'
import type { Crumb, Described } from './types'

/** What page `number` of a list says; the first page is the list itself. */
export function describeList(
  title: string,
  sentence: string,
  path: string,
  posts: readonly Post[],
  number = 1,
  parents: readonly Crumb[] = [],
): Described {
  const changed = newestChange(posts)
  if (number === 1) return describePage(title, sentence, path, changed, parents)
  const { about } = wordsIn()
  return describePage(
    about.page(title, number),
    about.pageSentence(sentence, number),
    urls.listPath(path, number),
    changed,
    [...parents, { title, path }],
  )
}

/** What every page says of itself. */
export function describePage(
  title: string,
  description: string,
  path: string,
  changed: Described['changed'],
  parents: readonly Crumb[] = [],
): Described {
  return {
    title,
    description,
    path,
    image: drawnImage(urls.cardPath(urls.homePath), `${site.name}. ${site.line}`),
    breadcrumbs: [{ title: site.name, path: urls.homePath }, ...parents, { title, path }],
    alternates: [
      { type: 'application/rss+xml', path: urls.rssPath, title: `${site.name} (RSS)` },
      { type: 'application/atom+xml', path: urls.atomPath, title: `${site.name} (Atom)` },
      { type: 'application/feed+json', path: urls.jsonFeedPath, title: `${site.name} (JSON Feed)` },
    ],
    index: true,
    ...(changed && { changed }),
  }
}
