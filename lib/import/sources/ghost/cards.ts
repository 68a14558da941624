import { escapeHtml, keptHtml } from '../../html'

/** The values of a card of one of Ghost's editors. */
export type Card = Readonly<Record<string, unknown>>

/** Returns the HTML of a card, in the form in which Ghost renders it; a comment for one that is not known. */
export function cardHtml(name: string, card: Card): string {
  const text = (key: string) => (typeof card[key] === 'string' ? card[key] : '')
  const attribute = (key: string) => escapeHtml(text(key))
  const caption = text('caption') && `<figcaption>${text('caption')}</figcaption>`
  switch (name) {
    case 'image':
      return figure(`${image(card)}${caption}`)
    case 'gallery': {
      const images = Array.isArray(card.images) ? (card.images as Card[]) : []
      return figure(`${images.map((one) => figure(image(one))).join('')}${caption}`)
    }
    case 'html':
      return text('html')
    case 'code':
    case 'codeblock':
      return figure(`<pre data-language="${attribute('language')}"><code>${attribute('code')}</code></pre>${caption}`)
    case 'embed':
      return figure(`${text('html') || `<iframe src="${attribute('url')}"></iframe>`}${caption}`)
    case 'bookmark': {
      const { title } = (card.metadata ?? {}) as Card
      return `<p><a href="${attribute('url')}">${escapeHtml(String(title ?? text('url')))}</a></p>`
    }
    case 'button':
      return `<p><a href="${attribute('buttonUrl')}">${attribute('buttonText')}</a></p>`
    case 'callout':
      return `<div class="kg-callout-card"><div class="kg-callout-text">${text('calloutText')}</div></div>`
    case 'toggle':
      return `<details><summary>${text('heading')}</summary>${text('content')}</details>`
    case 'audio':
    case 'video':
      return `<${name} src="${attribute('src')}"></${name}>`
    case 'file':
      return `<p><a href="${attribute('src')}">${escapeHtml(text('fileTitle') || text('fileName'))}</a></p>`
    case 'hr':
    case 'horizontalrule':
      return '<hr>'
    case 'email':
    case 'email-cta':
    case 'paywall':
    case 'signup':
      return ''
    default:
      return keptHtml('a card of Ghost', `${name} ${JSON.stringify(card)}`)
  }
}

function image({ src, alt, title }: Card): string {
  return `<img src="${escapeHtml(String(src ?? ''))}" alt="${escapeHtml(String(alt ?? ''))}" title="${escapeHtml(String(title ?? ''))}">`
}

function figure(html: string): string {
  return `<figure class="kg-card">${html}</figure>`
}
