import { escapeHtml } from '../../html'
import { type Card, cardHtml } from './cards'

/** A part of a text: HTML, or the Markdown that its author wrote. */
export type Piece = { readonly html: string } | { readonly markdown: string }

interface Mobiledoc {
  readonly markups: readonly (readonly [string, (readonly string[])?])[]
  readonly atoms: readonly (readonly [string, string, unknown?])[]
  readonly cards: readonly (readonly [string, Card])[]
  readonly sections: readonly (readonly [number, ...unknown[]])[]
}

type Marker = readonly [number, readonly number[], number, string | number]

/**
 * Renders the format of Ghost's former editor (https://github.com/bustle/mobiledoc-kit/blob/main/MOBILEDOC.md). Needed
 * for exports without HTML, which tools write.
 */
export function renderMobiledoc(json: string): Piece[] {
  const { markups = [], atoms = [], cards = [], sections = [] } = JSON.parse(json) as Partial<Mobiledoc>
  return sections.map((section): Piece => {
    const [type, ...rest] = section
    if (type === 1) return { html: wrap(String(rest[0]), inline(rest[1] as Marker[])) }
    if (type === 2) return { html: `<img src="${escapeHtml(String(rest[0]))}">` }
    if (type === 3) {
      const items = (rest[1] as Marker[][]).map((markers) => wrap('li', inline(markers)))
      return { html: wrap(String(rest[0]), items.join('')) }
    }
    const [name, card] = cards[Number(rest[0])] ?? ['', {}]
    if (/markdown$/.test(name)) return { markdown: String(card.markdown ?? '') }
    return { html: cardHtml(name, card) }
  })

  function inline(markers: readonly Marker[] = []): string {
    const open: string[] = []
    return markers
      .map(([type, opened, closed, value]) => {
        const start = opened.map((index) => {
          const [tag = 'span', attributes = []] = markups[index] ?? []
          open.push(tag)
          return attributes[0] === 'href' ? `<a href="${escapeHtml(attributes[1] ?? '')}">` : `<${tag}>`
        })
        const atom = type === 1 ? atoms[Number(value)] : undefined
        const text =
          type === 0 ? escapeHtml(String(value)) : atom?.[0] === 'soft-return' ? '<br>' : escapeHtml(atom?.[1] ?? '')
        const end = Array.from({ length: closed }, () => `</${open.pop() ?? 'span'}>`)
        return `${start.join('')}${text}${end.join('')}`
      })
      .join('')
  }
}

function wrap(tag: string, html: string): string {
  const name = /^[a-z][a-z\d]*$/i.test(tag) ? tag : 'p'
  return `<${name}>${html}</${name}>`
}
