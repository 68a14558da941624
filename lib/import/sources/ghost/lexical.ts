import { escapeHtml } from '../../html'
import { type Card, cardHtml } from './cards'
import type { Piece } from './mobiledoc'

/** Renders the format of Ghost's editor (https://github.com/TryGhost/Koenig), for exports without HTML. */
export function renderLexical(json: string): Piece[] {
  const { root } = JSON.parse(json) as { readonly root?: Card }
  return childrenOf(root ?? {}).map((node): Piece => {
    return node.type === 'markdown' ? { markdown: String(node.markdown ?? '') } : { html: render(node, 0) }
  })
}

function render(node: Card, depth: number): string {
  if (depth > DEEPEST) return ''
  const type = String(node.type ?? '')
  const inner = () =>
    childrenOf(node)
      .map((child) => render(child, depth + 1))
      .join('')
  switch (type) {
    case 'text':
    case 'extended-text':
      return formatted(escapeHtml(String(node.text ?? '')), Number(node.format ?? 0))
    case 'linebreak':
      return '<br>'
    case 'link':
    case 'autolink':
      return `<a href="${escapeHtml(String(node.url ?? ''))}">${inner()}</a>`
    case 'heading':
    case 'extended-heading':
    case 'list':
      return wrap(String(node.tag ?? 'p'), inner())
    case 'paragraph':
      return wrap('p', inner())
    case 'listitem':
      return wrap('li', inner())
    case 'quote':
    case 'extended-quote':
    case 'aside':
      return wrap('blockquote', inner())
    default:
      return cardHtml(type, node)
  }
}

/** Far deeper than lists are nested. */
const DEEPEST = 100

/** Lexical keeps the formats of a text as bits. */
const FORMATS = ['strong', 'em', 's', 'u', 'code', 'sub', 'sup', 'mark']

function formatted(html: string, bits: number): string {
  return FORMATS.reduce((text, tag, at) => (bits & (1 << at) ? wrap(tag, text) : text), html)
}

function childrenOf({ children }: Card): readonly Card[] {
  return Array.isArray(children) ? (children as Card[]) : []
}

function wrap(tag: string, html: string): string {
  const name = /^[a-z][a-z\d]*$/.test(tag) ? tag : 'p'
  return `<${name}>${html}</${name}>`
}
