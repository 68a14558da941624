import type { Nodes } from 'mdast'
import { escapeAttribute } from '../../../attribute'
import type { Piece } from '../../pieces'
import type { Placed } from '../places'
import type { Resolve } from './resolve'

/** Returns the replacements in a piece of HTML that stands in a Markdown body, after `before`. */
export async function rewriteHtml(
  html: string,
  before: string,
  text: Placed,
  resolve: Resolve,
): Promise<(Piece & { look?: string | undefined })[]> {
  const pieces: (Piece & { look?: string | undefined })[] = []
  for (const match of html.matchAll(/<(a|img)\b([^>]*)>/gi)) {
    const attributes = match[2] ?? ''
    const name = match[1]?.toLowerCase() === 'img' ? 'src' : 'href'
    const found = attribute(attributes, name)
    const from = match.index
    const to = from + match[0].length
    if (name === 'src') {
      const alt = attribute(attributes, 'alt')?.value
      const title = attribute(attributes, 'title')?.value
      const target = found && (await resolve.picture(found.value, text, alt || title))
      const isAlone = html.slice(0, from).trim() === '' && html.slice(to).trim() === ''
      if (target?.is === 'picture') {
        const image = `<img src="${escapeAttribute(target.to)}" alt="${escapeAttribute(target.alt)}">`
        const caption = title ? ` "${title.replace(/["\\]/g, '\\$&')}"` : ''
        pieces.push({
          from,
          to,
          text: isAlone ? `![${target.alt.replace(/[[\]]/g, '')}](${target.to}${caption})` : image,
          look: target.look,
        })
      } else if (target?.is === 'to') {
        pieces.push({
          from,
          to,
          text: isLinked(before + html.slice(0, from))
            ? escapeAttribute(alt || title || 'Picture')
            : `<a href="${escapeAttribute(target.to)}">${escapeAttribute(alt || title || 'Picture')}</a>`,
          look: target.look,
        })
      } else
        pieces.push({
          from,
          to,
          text: '',
          look: `${target?.why ?? 'a picture without an address'}: ${found?.value ?? match[0]}`,
        })
      continue
    }
    if (!found) continue
    const target = await resolve.link(found.value, text)
    const at = from + match[0].length - 1 - attributes.length + found.index
    if (target.is === 'to')
      pieces.push({
        from: at,
        to: at + found.written.length,
        text: `href="${escapeAttribute(target.to)}"`,
        look: target.look,
      })
    if (target.is === 'nothing')
      pieces.push({
        from: at,
        to: at + found.written.length,
        text: 'href="#top"',
        look: `${target.why}: ${found.value}`,
      })
  }
  return pieces
}

/** True if a text ends within a link, which cannot hold another. */
const isLinked = (before: string) => /<a\s/i.test(before.slice(before.toLowerCase().lastIndexOf('</a>') + 1))

/** True for a part of a link, in Markdown or between tags of HTML. */
export function isInLink(node: Nodes, parent: Nodes | undefined): boolean {
  if (parent?.type === 'link' || parent?.type === 'linkReference') return true
  if (!parent || !('children' in parent)) return false
  const before = parent.children.slice(0, (parent.children as Nodes[]).indexOf(node))
  return isLinked(before.map((one) => (one.type === 'html' ? one.value : '')).join(''))
}

function attribute(attributes: string, name: string) {
  const match = new RegExp(`(?<=\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes)
  return (
    match && {
      index: match.index,
      written: match[0],
      value: (match[1] ?? match[2] ?? match[3] ?? '').replaceAll('&amp;', '&'),
    }
  )
}
