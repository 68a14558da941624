import type { Html, Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { parseBody } from '../../../mdx'
import { embedLink, embedOf, markEmbeds } from '../../embeds'
import { htmlToMarkdown } from '../../html'
import { keep } from '../../keep'
import { type Piece, replacePieces } from '../../pieces'

/**
 * Turns HTML in a Markdown body into Markdown where that has a form for it, and takes out what texts may not hold: styles
 * are lost, scripts are kept as comments, players become links.
 */
export async function readHtml(body: string): Promise<string> {
  if (!/<[a-z!/]/i.test(body)) return body
  const tree = await parseBody({ body, format: 'md' })
  const pieces: Piece[] = []
  visit(tree, 'html', (node, _, parent): undefined => {
    const isBlock =
      parent !== undefined &&
      parent.type !== 'paragraph' &&
      !('depth' in parent) &&
      parent.type !== 'tableCell' &&
      !/^(?:emphasis|strong|link|delete)$/.test(parent.type)
    const whole = isBlock ? undefined : wholeElement(node, parent, body)
    if (whole) return void pieces.push(whole)
    const text = isBlock ? block(node) : inLine(node)
    if (text !== node.value)
      pieces.push({ from: node.position?.start.offset ?? 0, to: node.position?.end.offset ?? 0, text })
  })
  return replacePieces(body, pieces)
}

/**
 * Converts an element of a line that says what it shows only by what is in it, such as a video with its sources, and a link
 * whose words have no marks.
 */
function wholeElement({ value, position }: Html, parent: Nodes | undefined, body: string): Piece | undefined {
  const name = /^<(video|audio|picture|object|a)\b/i.exec(value)?.[1]?.toLowerCase()
  if (name === undefined || !parent || !('children' in parent)) return undefined
  const from = position?.start.offset ?? 0
  const after = (parent.children as Nodes[]).filter((one) => (one.position?.start.offset ?? 0) > from)
  const end = after.findIndex((one) => one.type === 'html' && one.value.toLowerCase() === `</${name}>`)
  const to = after[end]?.position?.end.offset
  if (to === undefined) return undefined
  if (name === 'a') {
    const href = /\shref\s*=\s*(["'])([^"'\s<>()]+)\1/i.exec(value)?.[2]?.replaceAll('&amp;', '&')
    const words = after.slice(0, end).map((one) => (one.type === 'text' ? one.value : '['))
    const isPlain = href !== undefined && words.length > 0 && !/[[\]\n]/.test(words.join(''))
    const inner = body.slice(from + value.length, to - '</a>'.length)
    return isPlain ? { from, to, text: `[${inner}](${href})` } : undefined
  }
  const { body: text, embeds } = htmlToMarkdown(body.slice(from, to))
  return text.trim().includes('\n') ? undefined : { from, to, text: markEmbeds(text.trim(), embeds) }
}

/** Elements that our Markdown holds, but which often stand around others. */
const FOREIGN =
  /<(?:iframe|center|font|script|style|video|audio|embed|object|figure|picture|img|form|input|button|svg|p|div|h[1-6]|table|pre|section|article|header|footer|nav|aside|main|blockquote|link|meta|o:p|tt|big|strike|ul|ol|noscript|details|gist|amp-[\w-]+)\b/i

function block({ value }: Html): string {
  if (/^\s*<!--[\s\S]*-->\s*$/.test(value) || !FOREIGN.test(value))
    return /^\s*<\//.test(value) ? withoutWrappers(value) : value
  if (!isBalanced(value) && !/^\s*<svg\b[\s\S]*<\/svg>\s*$/i.test(value)) return withoutWrappers(value)
  if (/^\s*<details\b/i.test(value) && !/<(?:iframe|script|style|img|font|center)\b/i.test(value)) return value
  const { body, embeds } = htmlToMarkdown(value)
  return markEmbeds(body.trim(), embeds)
}

/** True if every element that is opened is closed. */
function isBalanced(html: string): boolean {
  const open: string[] = []
  for (const [, slash, name = '', ends] of html
    .replace(/<!--[\s\S]*?-->/g, '')
    .matchAll(/<(\/?)([a-z][\w:-]*)(?:\s[^<>]*?)?(\/?)>/gi)) {
    const tag = name.toLowerCase()
    if (VOID.test(tag) || ends) continue
    if (!slash) open.push(tag)
    else if (open.pop() !== tag) return false
  }
  return open.length === 0
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/
const WRAPPER =
  /<\/?(?:div|center|p|font|section|article|header|footer|main|nav|aside|span|figure|picture|source|noscript|o:p|big|tt)\b[^>]*>/gi

/** HTML around Markdown: what only decides how it looks goes, and the text within stays Markdown. */
function withoutWrappers(html: string): string {
  const text = html
    .replace(
      /<h([1-6])\b[^>]*>([^<\n]*)<\/h\1>/gi,
      (_, level, words) => `\n\n${'#'.repeat(Number(level))} ${words.trim()}\n\n`,
    )
    .replace(/<\/?h[1-6]\b[^>]*>/gi, '\n\n')
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1>|$)/gi, (whole, name) =>
      name.toLowerCase() === 'style' ? '' : keep('a script', whole, 'md'),
    )
    .replace(/<iframe\b([^>]*)>(?:\s*<\/iframe>)?/gi, (whole, attributes) => player(attributes, whole))
    .replace(WRAPPER, '\n\n')
  return (
    text
      .replace(/\n{3,}/g, '\n\n')
      .replace(/^[ \t]+(?=[^\s<])/gm, '')
      .trim() || ''
  )
}

function inLine({ value }: Html): string {
  const [, slash, name = '', attributes = ''] = /^<(\/?)([a-z][\w:-]*)([\s\S]*?)\/?>$/i.exec(value) ?? []
  const tag = name.toLowerCase()
  if (
    /^(?:h[1-6]|font|center|div|span|p|section|big|tt|o:p|nobr|noscript|picture|source|figure|figcaption|button|svg|path|form|input|label)$/.test(
      tag,
    )
  )
    return tag === 'p' && slash ? '<br>' : ''
  if (tag === 'iframe') return slash ? '' : player(attributes, value)
  if (tag === 'video' || tag === 'audio') return slash ? '' : player(attributes, value)
  if (tag === 'strike') return '~~'
  if (/^(?:script|style|object|embed|link|meta)$/.test(tag))
    return slash ? '' : keep(`HTML that texts may not hold`, value, 'md')
  return value.replace(
    /\s(?:style|class|target|rel|align|width|height|on\w+|data-[\w-]+|role|loading|border)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi,
    (attribute) => (tag === 'img' && /^\s(?:width|height)/.test(attribute) ? attribute : ''),
  )
}

function player(attributes: string, whole: string): string {
  const src = /\bsrc\s*=\s*["']?([^"'\s>]+)/i.exec(attributes)?.[1]?.replaceAll('&amp;', '&')
  if (src === undefined) return keep('HTML that texts may not hold', whole, 'md')
  const title = /\btitle\s*=\s*"([^"]*)"/i.exec(attributes)?.[1]
  const embed = embedOf(src, title)
  return embedLink(embed ?? { url: src, label: title ?? 'Video' })
}
