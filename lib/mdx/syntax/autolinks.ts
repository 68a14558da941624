import type { Link, Root, Text } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { Context } from '../context'

/**
 * GFM makes a link of an address in prose and ends it at a space, but scripts without spaces set their words and marks
 * right behind it: gives these back to the text. Not what was put in angle or square brackets on purpose.
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

/** Whether the address itself stands in the text, and nothing around it. */
function isLiteral(node: Link, label: Text, body: string): boolean {
  if (node.children.length !== 1 || !node.url.endsWith(label.value)) return false
  const start = node.position?.start.offset
  return start === undefined || body.startsWith(label.value, start)
}

/** Where the address ends: before a mark that no address holds, or a word that follows a Latin letter without a space. */
function endOf(address: string): number {
  const mark = address.search(MARK)
  const word = address.search(WORD)
  const ends = [mark, word === -1 ? -1 : word + 1].filter((end) => end !== -1)
  return address.slice(0, Math.min(address.length, ...ends)).replace(/[?!.,:;*_~'"]+$/, '').length
}

/** Quotation marks, brackets and full stops beyond ASCII; not the dots and hyphens that titles in addresses have. */
const MARK = /[\p{Pi}\p{Pf}…—。、，．！？；：･「」『』]|(?!\p{ASCII})[\p{Ps}\p{Pe}]/u

/** The end of an address in Latin letters, right behind which one of the scripts without spaces, or Hangul, begins. */
const WORD =
  /[a-z\d](?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])/iu
