import { toHtml } from 'hast-util-to-html'
import type { Post } from '../content'
import { formatDay } from '../dates'
import { element, text } from '../hast'
import { site } from '../site'
import { absoluteUrl } from '../urls'
import { wordsIn } from '../words'

/** Returns the HTML of a post for feeds with the post that takes its place before it, and with what has changed after it. */
export function withFreshness({ supersededBy: other, changes, language = site.language }: Post, html: string): string {
  const words = wordsIn(language).article
  const [before = '', after = ''] = words.superseded.split('{essay}')
  const banner = other && [
    element('p', {}, [text(before), element('a', { href: absoluteUrl(other.path) }, [text(other.title)]), text(after)]),
  ]
  const items = changes?.map((one) => element('li', {}, [text(`${formatDay(one.date.day, language)}: ${one.text}`)]))
  const list = items && [element('h2', {}, [text(words.changes)]), element('ul', {}, items)]
  return `${banner ? toHtml(banner) : ''}${html}${list ? toHtml(list) : ''}`
}
