import type { BlockContent, Paragraph, PhrasingContent, Root } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { Page, Post } from '../content'
import { formatDay, type Moment } from '../dates'
import { site } from '../site'
import { absoluteUrl, archivePath, feedsPath, homePath, rssPath, twinPath } from '../urls'
import { wordsIn } from '../words'

/** Renders `llms.txt`: what the site is and where its texts are available as Markdown (https://llmstxt.org/). */
export function renderLlms(posts: readonly Post[], pages: readonly Page[]): string {
  const { list, llms } = wordsIn()
  const essays = posts.map((post) => entry(post.title, twinPath(post.slug), post.excerpt))
  const about = pages
    .filter((page) => page.path !== homePath)
    .map((page) => entry(page.title, page.path, page.description))
  const more = [
    entry(list.archive, archivePath, llms.archive),
    entry(llms.feeds, feedsPath, llms.feedsSentence),
    entry('RSS', rssPath, llms.latest(site.feedLimit)),
  ]
  return markdown([
    { type: 'heading', depth: 1, children: [text(site.name)] },
    { type: 'blockquote', children: [paragraph(text(site.description))] },
    ...section(list.essays, essays),
    ...section(llms.pages, about),
    // This heading has a meaning: what follows may be left out.
    ...section('Optional', more),
  ])
}

/** Renders the Markdown twin of a post: its head as text, then `body`, the plain Markdown of its artifact. */
export function renderTwin(post: Post, body: string): string {
  const { language = site.language } = post
  const words = wordsIn(language).twin
  const facts = [
    words.by(post.authors.map((author) => author.name)),
    formatDay(post.published.day, language),
    ...(post.updated ? [words.updated(formatDay(post.updated.day, language))] : []),
  ]
  const url = absoluteUrl(post.path)
  const origin = post.canonicalUrl ? [phrase(words.firstPublished, 'address', link(post.canonicalUrl))] : []
  const head = markdown([
    { type: 'heading', depth: 1, children: [text(post.title)] },
    { type: 'blockquote', children: [paragraph(text(post.excerpt))] },
    paragraph(text(facts.join(' · '))),
    paragraph(link(url)),
    ...origin,
    ...freshness(post),
  ])
  return `${[head, body.trim(), ...changes(post)].join('\n').trim()}\n`
}

/** Returns what takes the place of a post, and the review that it was due for. */
function freshness({ supersededBy: other, reviewDue, reviewed, language = site.language }: Post): Block[] {
  const words = wordsIn(language).article
  const dayOf = (moment: Moment) => formatDay(moment.day, language)
  const link = other && inline(other.title, other.path)
  const due = (reviewed ? words.reviewDueAgain.replace('{last}', dayOf(reviewed)) : words.reviewDue).replace(
    '{day}',
    reviewDue ? dayOf(reviewDue) : '',
  )
  return [...(link ? [phrase(words.superseded, 'essay', link)] : []), ...(reviewDue ? [paragraph(text(due))] : [])]
}

/** Returns the list of what has changed, for the end of a post. */
function changes({ changes = [], language = site.language }: Post): string[] {
  if (changes.length === 0) return []
  const items = changes.map((one) => paragraph(text(`${formatDay(one.date.day, language)}: ${one.text}`)))
  return [`\n${markdown(section(wordsIn(language).article.changes, items))}`]
}

type Block = Root['children'][number]

function section(title: string, items: readonly Paragraph[]): Block[] {
  if (items.length === 0) return []
  const children = items.map((item) => ({
    type: 'listItem' as const,
    spread: false,
    children: [item] as BlockContent[],
  }))
  return [
    { type: 'heading', depth: 2, children: [text(title)] },
    { type: 'list', spread: false, children },
  ]
}

function entry(title: string, path: string, about: string): Paragraph {
  return paragraph(inline(title, path), text(`: ${about}`))
}

function inline(title: string, path: string): PhrasingContent {
  return { type: 'link', url: absoluteUrl(path), children: [text(title)] }
}

/** Returns a text of the words with something in its place. */
function phrase(words: string, place: string, content: PhrasingContent): Paragraph {
  const [before = '', after = ''] = words.split(`{${place}}`)
  return paragraph(text(before), content, text(after))
}

function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children }
}

function link(url: string): PhrasingContent {
  return { type: 'link', url, children: [text(url)] }
}

function text(value: string): PhrasingContent {
  return { type: 'text', value: value.replace(/\s+/g, ' ') }
}

function markdown(children: Block[]): string {
  return toMarkdown({ type: 'root', children }, { bullet: '-' })
}
