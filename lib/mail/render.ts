import type { Element, ElementContent, Properties } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Post } from '../content'
import { formatDay } from '../dates'
import { languageDirection } from '../direction'
import { element, text } from '../hast'
import { htmlToTree } from '../html-to-tree'
import { site } from '../site'
import { absoluteUrl, homePath } from '../urls'
import { wordsIn } from '../words'
import { type MailStyles, mailStyles } from './styles'

/**
 * Renders a post as HTML for a mail to subscribers: one column, styles in attributes, absolute addresses, no script. `body`
 * is its HTML for feeds.
 */
export function renderMailHtml(post: Post, body: string): string {
  const { language = site.language } = post
  const words = wordsIn(language)
  const styles = mailStyles()
  const url = absoluteUrl(post.path)
  const page = element('div', { style: styles.page }, [
    element('p', { style: styles.site }, [
      link(absoluteUrl(homePath), site.name, { style: 'color:inherit;text-decoration:none' }),
    ]),
    element('h1', { style: styles.h1 }, [link(url, post.title, { style: 'color:inherit;text-decoration:none' })]),
    element('p', { style: styles.standfirst }, [text(post.excerpt)]),
    element('p', { style: styles.facts }, [
      text(`${words.twin.by(post.authors.map(({ name }) => name))} · ${formatDay(post.published.day, language)}`),
    ]),
    ...leadOf(post, styles),
    ...parse(body, styles),
    element('p', { style: styles.foot }, [link(url, words.mail.onTheWeb(site.name), { style: styles.a })]),
  ])
  const head = element('head', {}, [
    element('meta', { charSet: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width' }),
    element('meta', { name: 'color-scheme', content: 'light' }),
    element('title', {}, [text(post.title)]),
  ])
  const html = element('html', { lang: language, dir: languageDirection(language) }, [
    head,
    element('body', { style: styles.body }, [preview(post), page]),
  ])
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, html] })}\n`
}

/** Mail programs show the first words of a mail in their lists. */
function preview({ excerpt }: Post): Element {
  return element('div', { style: 'display:none;max-height:0;overflow:hidden' }, [text(excerpt)])
}

function leadOf({ image }: Post, { p, img }: MailStyles): Element[] {
  if (!image) return []
  const { src, alt, width, height } = image
  return [element('p', { style: p }, [element('img', { src: absoluteUrl(src), alt, width, height, style: img })])]
}

function parse(body: string, styles: MailStyles): ElementContent[] {
  const parsed = htmlToTree(body).children as ElementContent[]
  for (const node of parsed) dress(node, styles)
  return parsed
}

function dress(node: ElementContent, styles: MailStyles): void {
  if (node.type !== 'element') return
  const style = styles[node.tagName]
  if (style !== undefined) node.properties = { ...node.properties, style }
  for (const child of node.children) dress(child, styles)
}

const link = (href: string, words: string, properties: Properties) =>
  element('a', { href, ...properties }, [text(words)])
