import { toString as textOf } from 'hast-util-to-string'
import { parseHtml } from './parse'

/** Returns what a reader sees of a line of HTML, such as a title with `&#8217;` or `<em>` in it. */
export function textOfHtml(html: string): string {
  const text = /[<&]/.test(html) ? textOf(parseHtml(html.replace(/<(?:br|\/p|\/div)\b[^>]*>/gi, ' ')).tree) : html
  return text.replace(/\s+/g, ' ').trim()
}

/** Writes text as HTML, also between quotation marks. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Returns HTML that becomes a comment in the text, for what a system writes between its HTML. */
export function keptHtml(why: string, original: string): string {
  return `<${keptName} data-why="${escapeHtml(why)}" data-original="${escapeHtml(original)}"></${keptName}>`
}

/** Name of the elements that hold a note where it is mentioned. */
export const inlineNote = 'inline-note'

export const keptName = 'kept-original'
