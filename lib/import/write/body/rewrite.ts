import type { Code, Definition, Html, Image, ImageReference, Link, LinkReference, Nodes, Root, Text } from 'mdast'
import { keep } from '../../keep'
import { type Piece, replacePieces } from '../../pieces'
import { walkNodes } from '../../walk'
import type { Placed } from '../places'
import { drawingInfo } from './drawings'
import { isInLink, rewriteHtml } from './html'
import type { Resolve, Target } from './resolve'

/** A body with addresses of this site. */
export interface Rewritten {
  readonly body: string
  /** What should be looked at, with lines of the new body. */
  readonly looks: readonly { readonly line: number; readonly message: string }[]
}

/**
 * Replaces the addresses in a body. A link that leads nowhere becomes its words, and a picture that cannot be shown a link
 * or a comment, each with the old address in a comment beside it.
 */
export async function rewriteBody(text: Placed, tree: Root, resolve: Resolve): Promise<Rewritten> {
  const { body, format } = text
  const pieces: Piece[] = []
  const looks: { offset: number; message: string }[] = []
  const definitions = new Map<string, Definition>()
  const unused = new Set<Definition>()
  const works: (() => Promise<void>)[] = []
  const add = (from: number, to: number, written: string, look?: string) => {
    pieces.push({ from, to, text: written })
    if (look !== undefined) looks.push({ offset: from, message: look })
  }

  walkNodes<Nodes>(tree, (node, ancestors) => {
    const parent = ancestors.at(-1)
    if (node.type === 'definition') {
      const key = node.identifier.toLowerCase()
      if (!definitions.has(key)) definitions.set(key, node)
    }
    if (node.type === 'link') works.push(() => link(node, node.url, node.title))
    if (node.type === 'image') works.push(() => picture(node, node.url, node.title, node.alt, parent))
    if (node.type === 'linkReference' || node.type === 'imageReference') works.push(() => reference(node, parent))
    if (node.type === 'html') works.push(() => html(node))
    if (node.type === 'code') works.push(() => code(node))
    if (node.type === 'text') footnotes(node)
  })
  for (const work of works) await work()
  for (const definition of unused) {
    const { start, end } = rangeOf(definition)
    add(start, body[end] === '\n' ? end + 1 : end, '')
  }
  const written = replacePieces(body, pieces)
  return { body: written, looks: looks.map(({ offset, message }) => ({ line: lineOf(offset), message })) }

  /** Returns the line that an offset of the old body has in the new one. */
  function lineOf(offset: number): number {
    return replacePieces(
      body.slice(0, offset),
      pieces.filter(({ to }) => to <= offset),
    ).split('\n').length
  }

  async function link(node: Link | LinkReference, url: string, title: string | null | undefined): Promise<void> {
    const target = await resolve.link(url, text)
    if (target.is === 'same' && node.type === 'link') return
    const { start, end, first, last } = rangeOf(node)
    const isAuto = node.type === 'link' && body[start] !== '['
    if (body.slice(first, last).trim() === '' && !isAuto) {
      add(start, end, keep('a link without words', body.slice(start, end), format))
      return
    }
    if (target.is === 'nothing') {
      const comment = ` ${keep(target.why, url, format)}`
      if (isAuto) add(start, end, `\`${url}\`${comment}`)
      else {
        add(start, first, '')
        add(last, end, comment)
      }
      return
    }
    const address = target.is === 'same' ? url : target.to
    if (isAuto)
      add(
        start,
        end,
        `[${target.is === 'to' && target.title ? escapeWords(target.title) : url}](${destination(address)})`,
        look(target),
      )
    else add(last, end, `](${destination(address)}${titleOf(title)})`, look(target))
  }

  async function picture(
    node: Image | ImageReference,
    url: string,
    title: string | null | undefined,
    alt: string | null | undefined,
    parent: Nodes | undefined,
  ): Promise<void> {
    const { start, end } = rangeOf(node)
    const target = await resolve.picture(url, text, alt || title)
    const isLinked = isInLink(node, parent)
    if (target.is === 'picture') {
      add(start, end, `![${escapeWords(target.alt)}](${destination(target.to)}${titleOf(title)})`, target.look)
    } else if (target.is === 'to') {
      const words = escapeWords(alt || title || target.title || 'Picture')
      add(start, end, isLinked ? words : `[${words}](${destination(target.to)})`, target.look)
    } else
      add(
        start,
        end,
        `${isLinked ? escapeWords(alt || 'Picture') : ''}${keep(target.why, body.slice(start, end), format)}`,
      )
  }

  async function reference(node: LinkReference | ImageReference, parent: Nodes | undefined): Promise<void> {
    const definition = definitions.get(node.identifier.toLowerCase())
    if (!definition) return
    if (node.type === 'linkReference') {
      if ((await resolve.link(definition.url, text)).is === 'same') return
      await link(node, definition.url, definition.title)
    } else await picture(node, definition.url, definition.title, node.alt, parent)
    unused.add(definition)
  }

  /** A reference to a note that is not there is text, and says so. */
  function footnotes(node: Text): void {
    const { start, end } = rangeOf(node)
    for (const { index } of body.slice(start, end).matchAll(/(?<!\\)\[\^[^\]\s]+\](?!:)/g)) {
      add(start + index, start + index, '\\', 'the note that this refers to is not there')
    }
  }

  async function code(node: Code): Promise<void> {
    const opening = await drawingInfo(node, text)
    const { start } = rangeOf(node)
    const [line = '', mark = ''] = /^([`~]{3,})[^\n]*/.exec(body.slice(start)) ?? []
    if (opening && mark !== '') add(start, start + line.length, mark + opening.info, opening.look)
  }

  async function html(node: Html): Promise<void> {
    const { start } = rangeOf(node)
    for (const { from, to, text: written, look: message } of await rewriteHtml(
      node.value,
      body.slice(0, start),
      text,
      resolve,
    )) {
      add(start + from, start + to, written, message)
    }
  }
}

const look = (target: Target) => (target.is === 'to' ? target.look : undefined)

/** Returns where a node begins and ends, and where what is between its brackets does. */
function rangeOf(node: Nodes) {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  const children = 'children' in node ? node.children : []
  const first = children[0]?.position?.start.offset ?? start + 1
  return { start, end, first, last: children.at(-1)?.position?.end.offset ?? first }
}

/** Returns an address as the destination of a link. */
function destination(address: string): string {
  return /[\s<>()]/.test(address) ? `<${address.replace(/[<>\n]/g, encodeURIComponent)}>` : address
}

function titleOf(title: string | null | undefined): string {
  return title ? ` "${title.replace(/\s+/g, ' ').replace(/["\\]/g, '\\$&')}"` : ''
}

/** Escapes text for between brackets. */
const escapeWords = (words: string) =>
  words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[[\]\\*_`<]/g, '\\$&')
