import type { Link, Root, Text } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { Context } from '../context'

/**
 * GFM turns a bare address in prose into a link that ends at a space, but scripts without spaces continue with their
 * words and punctuation right after it. Moves these back into the text. Addresses that the author put in angle or
 * square brackets stay unchanged.
 */
export function autolinks({ source }: Context) {
  return (tree: Root): void => {
    visit(tree, 'link', (node, index, parent) => {
      const [label] = node.children
      if (!parent || index === undefined || label?.type !== 'text' || !isLiteral(node, label, source.body)) return
      const end = endOf(label.value)
      if (end === label.value.length) return
      const rest: Text = { type: 'text', value: label.value.slice(end) }
      const begin = node.position?.start
      if (begin?.offset !== undefined) {
        const middle = { ...begin, column: begin.column + end, offset: begin.offset + end }
        rest.position = { start: middle, end: node.position?.end ?? middle }
        node.position = { start: begin, end: middle }
      }
      node.url = node.url.slice(0, node.url.length - rest.value.length)
      label.value = label.value.slice(0, end)
      parent.children.splice(index + 1, 0, rest)
      return [SKIP, index + 2]
    })
  }
}

/** Returns true if the text holds the bare address, with nothing around it. */
function isLiteral(node: Link, label: Text, body: string): boolean {
  if (node.children.length !== 1 || !node.url.endsWith(label.value)) return false
  const start = node.position?.start.offset
  return start === undefined || body.startsWith(label.value, start)
}

/**
 * Returns where the address ends: before a mark that no address contains, or before a word that follows a Latin letter
 * without a space.
 */
function endOf(address: string): number {
  const mark = address.search(MARK)
  const word = address.search(WORD)
  const ends = [mark, word === -1 ? -1 : word + 1].filter((end) => end !== -1)
  return address.slice(0, Math.min(address.length, ...ends)).replace(/[?!.,:;*_~'"]+$/, '').length
}

/**
 * Quotation marks, brackets and full stops beyond ASCII, but not the dots and hyphens that occur in addresses made from
 * titles.
 */
const MARK = /[\p{Pi}\p{Pf}…—。、，．！？；：･「」『』]|(?!\p{ASCII})[\p{Ps}\p{Pe}]/u

/** The end of an address in Latin letters, directly followed by a script without spaces or by Hangul. */
const WORD =
  /[a-z\d](?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])/iu
